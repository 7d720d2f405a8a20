import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { BandTable } from "./band-table.tsx";
import { ConditionTable } from "./condition-table.tsx";
import { FactorTable } from "./factor-table.tsx";
import { RankRule } from "./rank-rule.tsx";
import { SkillRules } from "./skill-rules.tsx";

type Props = { rules: MatchingRules };

const CURRICULUM = [
  "compulsory",
  "elective",
  "noSemester",
  "late",
  "notStated",
  "student",
] as const;

/** The parts of the page, which are also its contents. */
export const RULE_PARTS = [
  "points",
  "unknown",
  "skills",
  "curriculum",
  "conditions",
  "bands",
  "changes",
] as const;

/** The declared rules in words and tables. */
export function RulesShown({ rules }: Props) {
  const { t } = useTranslation();
  const { points, pointsRange } = useFormats();
  const all = rules.factors.programme_internship.reduce((sum, one) => sum + one.points, 0);
  const [low, high] = rules.range;
  const words: Record<(typeof RULE_PARTS)[number], ReactNode> = {
    points: (
      <>
        <p>{t("rules.points.text", { all: all / 100 })}</p>
        <FactorTable rules={rules} />
      </>
    ),
    unknown: (
      <>
        <p>
          {t("rules.unknown.text", {
            range: pointsRange(low, high),
            low: points(low),
            gap: points(high - low),
          })}
        </p>
        <p>{t("rules.unknown.noScore")}</p>
      </>
    ),
    skills: <SkillRules rules={rules} />,
    curriculum: <Curriculum />,
    conditions: (
      <>
        <ConditionTable rules={rules} />
        <p>{t("rules.conditions.any")}</p>
        <p>{t("rules.conditions.dates")}</p>
        <p>{t("rules.conditions.silentMode")}</p>
      </>
    ),
    bands: (
      <>
        <RankRule rank={rules.rank} />
        <BandTable bands={rules.bands} />
      </>
    ),
    changes: <ChangeRules rules={rules} />,
  };
  return RULE_PARTS.map((part) => (
    <section key={part} aria-labelledby={part}>
      <h2 id={part}>{t(`rules.${part}.title`)}</h2>
      {words[part]}
    </section>
  ));
}

function Curriculum() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("rules.curriculum.text")}</p>
      <ul>
        {CURRICULUM.map((rule) => (
          <li key={rule}>{t(`rules.curriculum.${rule}`)}</li>
        ))}
      </ul>
    </>
  );
}

function ChangeRules({ rules: { changes, changeLimit, startShiftWeeks } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("rules.changes.text", { count: changeLimit })}</p>
      <ol>
        {changes.map((change) => (
          <li key={change}>{t(`rules.changes.${change}`, { weeks: startShiftWeeks })}</li>
        ))}
      </ol>
    </>
  );
}
