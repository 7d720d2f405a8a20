import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Condition } from "#matching/types.ts";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import type { Formats } from "#app/lib/formats.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { RuleTable } from "./rule-table.tsx";

type Props = { rules: MatchingRules };
type Words = readonly [full: string, between: string, nothing: string];

/** When each condition gives all of its points, a part of them, or none. */
export function ConditionTable({ rules }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const terms = rules.terms.map(({ term }) => term);
  const conditions: readonly Condition[] = ["level", "trl", "time", "place", "language", ...terms];
  return (
    <RuleTable
      caption={t("rules.conditions.caption")}
      headings={[
        t("rules.conditions.condition"),
        t("rules.conditions.full"),
        t("rules.conditions.between"),
        t("rules.conditions.nothing"),
      ]}
      rows={conditions.map((condition) => ({
        key: condition,
        cells: [t(`matches.conditions.${condition}`), ...wordsOf(condition, rules, t, formats)],
      }))}
    />
  );
}

function wordsOf(
  condition: Condition,
  rules: MatchingRules,
  t: TFunction,
  formats: Formats,
): Words {
  const never = t("rules.conditions.never");
  switch (condition) {
    case "level":
      return [t("rules.conditions.levelFull"), never, t("rules.conditions.levelNothing")];
    case "trl":
      return trlWords(rules, t, formats);
    case "time":
      return [
        t("rules.conditions.timeFull"),
        t("rules.conditions.timeBetween"),
        t("rules.conditions.timeNothing"),
      ];
    case "place":
      return placeWords(rules, t, formats);
    case "language":
      return [t("rules.conditions.languageFull"), never, t("rules.conditions.languageNothing")];
    default:
      return [t("rules.conditions.termFull"), never, t("rules.conditions.termNothing")];
  }
}

function trlWords({ trlCredits }: MatchingRules, t: TFunction, { percent }: Formats): Words {
  const between = trlCredits
    .map((credit, count) => ({ count, share: percent(credit / 1000) }))
    .slice(1)
    .map((step) => t("rules.conditions.trlBetween", step));
  return [t("rules.conditions.trlFull"), between.join("; "), t("rules.conditions.trlNothing")];
}

function placeWords(rules: MatchingRules, t: TFunction, { distance, points }: Formats): Words {
  const { on_site: onSite, hybrid } = rules.distances;
  const { km, ...measured } = rules.measured;
  return [
    t("rules.conditions.placeFull", {
      near: distance(onSite.fullKm),
      nearHybrid: distance(hybrid.fullKm),
    }),
    t("rules.conditions.placeBetween", {
      distance: distance(km),
      onSite: points(measured.onSite),
      hybrid: points(measured.hybrid),
      possible: points(rules.placePossible),
    }),
    t("rules.conditions.placeNothing", {
      far: distance(onSite.zeroKm),
      farHybrid: distance(hybrid.zeroKm),
    }),
  ];
}
