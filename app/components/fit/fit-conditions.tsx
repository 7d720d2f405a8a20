import { useTranslation } from "react-i18next";
import type { MissingFact, Reason } from "#matching/types.ts";
import { StateMark } from "#app/components/state-mark.tsx";
import type { Naming } from "#app/components/matching/naming.ts";
import { FitEvidence } from "./fit-evidence.tsx";
import { LinePoints } from "./line-points.tsx";
import { useFormats } from "#app/lib/use-formats.ts";

/** Level, time, place and language: whether they are met, and what is not stated. */
export function FitConditions({
  conditions,
  naming,
  hasScore,
}: {
  conditions: readonly Reason[];
  naming: Naming;
  hasScore: boolean;
}) {
  const { t } = useTranslation();
  if (conditions.length === 0) return null;
  return (
    <section>
      <h3>{t("fit.conditions")}</h3>
      <ul className="fit-lines">
        {conditions.map((reason) => {
          const { subject, state, evidence, missing } = reason;
          return subject.type === "condition" ? (
            <li key={subject.condition}>
              <strong>{t(`matches.conditions.${subject.condition}`)}</strong>{" "}
              <StateMark state={state} />
              {hasScore ? <LinePoints reason={reason} /> : null}
              <FitEvidence evidence={evidence} naming={naming} />
              <Gaps missing={missing} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
}

function Gaps({ missing }: { missing: readonly MissingFact[] }) {
  const { t } = useTranslation();
  const { list } = useFormats();
  const yours = missing.flatMap(({ side, fact }) =>
    side === "university" ? [t(`fit.yourFacts.${fact as "start"}`)] : [],
  );
  const theirs = missing.flatMap(({ side, fact }) =>
    side === "company" ? [t(`matches.factNames.${fact}`)] : [],
  );
  return (
    <>
      {yours.length > 0 ? (
        <p className="facts">{t("fit.yourGaps", { facts: list(yours) })}</p>
      ) : null}
      {theirs.length > 0 ? (
        <p className="facts">{t("matches.missing.internship", { facts: list(theirs) })}</p>
      ) : null}
    </>
  );
}
