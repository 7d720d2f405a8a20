import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PersonPage } from "#app/domain/office/people.server.ts";
import { EmailAddress } from "#app/components/email-address.tsx";
import { KeyFacts } from "#app/components/facts.tsx";
import { readerName } from "#app/lib/in-reader-language.ts";
import { useFormats } from "#app/lib/use-formats.ts";

/** What staff see of an account: no password, no codes, nothing of its devices. */
export function PersonFacts({ person }: { person: SerializeFrom<PersonPage> }) {
  const { t, i18n } = useTranslation();
  const { date, dateTime, language, number } = useFormats();
  const { memberships, lastSeenAt } = person;
  return (
    <>
      <KeyFacts
        facts={[
          { term: t("office.people.email"), value: <EmailAddress address={person.email} /> },
          { term: t("office.people.role"), value: t(`common.roles.${person.role}`) },
          { term: t("office.people.language"), value: language(person.language) },
          { term: t("office.people.since"), value: date(person.createdAt) },
          {
            term: t("office.people.lastSeen"),
            value: lastSeenAt ? dateTime(lastSeenAt) : t("office.people.never"),
          },
          {
            term: t("office.people.secondFactor"),
            value: t(person.hasSecondFactor ? "office.people.yes" : "office.people.no"),
          },
          { term: t("office.people.sessions"), value: number(person.sessions) },
        ]}
      />
      <h2>{t("office.people.memberships")}</h2>
      {memberships.length === 0 ? <p>{t("office.people.noMemberships")}</p> : null}
      <ul>
        {memberships.map(({ role, organisation }) => (
          <li key={organisation.id}>
            <Link to={`/organisations/${organisation.id}/decision`}>
              {readerName(organisation, i18n.language)}
            </Link>
            {`: ${t(`common.memberRoles.${role}`)}, ${t(`codes.organisationStates.${organisation.state}`)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
