import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { listVerifications } from "#app/domain/verification/waiting.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { Facts } from "#app/components/facts.tsx";
import { classNames } from "#app/lib/class-names.ts";
import { readerName } from "#app/lib/in-reader-language.ts";
import { ORGANISATION_CLASSES } from "#app/lib/sides.ts";
import { useFormats } from "#app/lib/use-formats.ts";

export type ToldVerification = SerializeFrom<
  Awaited<ReturnType<typeof listVerifications>>
>["rows"][number];

/** An organisation that waits to be verified, with what there is to decide by. */
export function VerificationItem({ waiting }: { waiting: ToldVerification }) {
  const { t, i18n } = useTranslation();
  const { date, country } = useFormats();
  const { organisation, members, evidence, duplicates } = waiting;
  const path = `/organisations/${organisation.id}/decision`;
  return (
    <li className={classNames("hit", "work-item", ORGANISATION_CLASSES[organisation.kind])}>
      <div>
        <span className="kind">{t(`codes.organisationKinds.${organisation.kind}`)}</span>
        <h3>
          <Link to={path}>{readerName(organisation, i18n.language)}</Link>
        </h3>
        <Facts
          facts={[
            t("office.verifications.asked", { date: date(organisation.verificationAskedAt!) }),
            organisation.country && country(organisation.country),
            organisation.identifier,
            t("office.verifications.members", { count: members }),
            evidence.length === 0
              ? t("office.verifications.noEvidence")
              : t("office.verifications.evidence", { count: evidence.length }),
          ]}
        />
        {duplicates.length > 0 ? (
          <p className="facts">
            {t("office.verifications.maybeSame")}{" "}
            {duplicates.map((other) => readerName(other, i18n.language)).join("; ")}
          </p>
        ) : null}
      </div>
      <div className="work-actions">
        <ButtonLink small to={path}>
          {t("office.verifications.look")}
        </ButtonLink>
      </div>
    </li>
  );
}
