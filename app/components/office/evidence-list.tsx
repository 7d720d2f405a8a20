import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { Decision } from "#app/domain/verification/queries.server.ts";
import { Facts } from "#app/components/facts.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

type Props = { organisationId: string; evidence: SerializeFrom<Decision>["evidence"] };

/** What members and staff have given, with who and when. */
export function EvidenceList({ organisationId, evidence }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  if (evidence.length === 0) return <p>{t("office.decision.noEvidence")}</p>;
  return (
    <ul className="plain-list">
      {evidence.map(({ id, kind, words, file, byName, isByStaff, addedAt }) => (
        <li key={id} className="hit">
          <h3>{t(`office.decision.evidenceKinds.${kind}`)}</h3>
          {words ? <p className="prose">{words}</p> : null}
          {file ? (
            <p>
              <a href={`/organisations/${organisationId}/evidence/${id}`}>{file.name}</a>
            </p>
          ) : null}
          <Facts
            facts={[
              byName ?? t("office.former"),
              isByStaff && t("office.decision.byStaff"),
              date(addedAt),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
