import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { OrganisationPage } from "#app/domain/organisation/queries.server.ts";

type Told = SerializeFrom<OrganisationPage>;

type Props = Pick<Told, "contacts" | "contactEmail">;

/** Whom to ask about what: roles and offices, as the organisation names them. */
export function ContactList({ contacts, contactEmail }: Props) {
  const { t } = useTranslation();
  if (contacts.length === 0 && !contactEmail) return null;
  return (
    <section>
      <h2>{t("organisation.contacts")}</h2>
      <dl className="key-facts">
        {contacts.map((contact, index) => (
          <div key={index}>
            <dt>{t(`organisation.topics.${contact.topic}`)}</dt>
            <dd>
              <Contact {...contact} />
            </dd>
          </div>
        ))}
        {contactEmail ? (
          <div>
            <dt>{t("organisation.contactEmail")}</dt>
            <dd>
              <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

function Contact({ name, email, phone }: Told["contacts"][number]) {
  return (
    <>
      {name ? (
        <>
          {name}
          <br />
        </>
      ) : null}
      <a href={`mailto:${email}`}>{email}</a>
      {phone ? (
        <>
          <br />
          <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
        </>
      ) : null}
    </>
  );
}
