import type { SerializeFrom } from "@remix-run/node";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { listClaims } from "#app/domain/claim/queries.server.ts";
import { Button } from "#app/components/button.tsx";
import { EmailAddress } from "#app/components/email-address.tsx";
import { Facts } from "#app/components/facts.tsx";
import { Elsewhere } from "#app/components/organisation/elsewhere.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { QuickWords } from "./words-form.tsx";

type Claim = SerializeFrom<Awaited<ReturnType<typeof listClaims>>>["rows"][number];

/** Somebody who says to speak for a listed organisation, and staff's word on it. */
export function ClaimItem({ claim }: { claim: Claim }) {
  const { t, i18n } = useTranslation();
  const { date } = useFormats();
  const { id, person, organisation, words, file, claimedAt } = claim;
  return (
    <li className={classNames("hit", "work-item", ORGANISATION_CLASSES[organisation.kind])}>
      <div>
        <h3>
          <Link to={`/organisations/${organisation.id}/decision`}>
            {readerName(organisation, i18n.language)}
          </Link>
        </h3>
        <Facts
          facts={[
            <Link to={`/staff/people/${person.id}`}>{person.name}</Link>,
            <EmailAddress address={person.email} />,
            t("office.claims.claimed", { date: date(claimedAt) }),
            organisation.listedFrom &&
              t("office.claims.listedFrom", { source: organisation.listedFrom }),
            organisation.website && <Elsewhere url={organisation.website} />,
          ]}
        />
        <p className="prose">
          <span className="spoken">{t("office.claims.says")}: </span>
          {words}
        </p>
        {file ? (
          <p>
            <a href={`/staff/claims/${id}/document`}>
              {t("office.claims.document", { name: file.name })}
            </a>
          </p>
        ) : null}
      </div>
      <div className="work-actions">
        <Form method="post" action={`/staff/claims/${id}/acceptance`}>
          <Button small>{t("office.claims.accept")}</Button>
        </Form>
        <QuickWords
          action={`/staff/claims/${id}/refusal`}
          summary={t("office.claims.refuse")}
          name="reason"
          label={t("office.claims.refuseReason")}
          hint={t("office.claims.refuseHint")}
          button={t("office.claims.refuse")}
        />
      </div>
    </li>
  );
}
