import { useTranslation } from "react-i18next";
import type { Factor, PairType } from "#matching/types.ts";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { RuleTable, type RuleRow } from "./rule-table.tsx";

type Props = { rules: Pick<MatchingRules, "factors" | "terms"> };

/** What each factor can carry, for every kind of pair, with their sum. */
export function FactorTable({ rules: { factors, terms } }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const pairs = Object.keys(factors) as PairType[];
  const shown = (points: number | undefined) =>
    points === undefined ? t("rules.points.none") : formats.points(points);
  const pointsOf = (pair: PairType, factor: Factor) =>
    factors[pair].find((rule) => rule.factor === factor)?.points;
  const names = [...new Set(pairs.flatMap((pair) => factors[pair].map(({ factor }) => factor)))];
  const rows = names.flatMap((factor): RuleRow[] => [
    {
      key: factor,
      cells: [t(`rules.factors.${factor}`), ...pairs.map((pair) => shown(pointsOf(pair, factor)))],
    },
    ...(factor === "terms" ? terms : []).map(({ term, points }) => ({
      key: term,
      cells: [
        t("rules.points.termsOf", { term: t(`matches.conditions.${term}`) }),
        ...pairs.map((pair) => shown(pointsOf(pair, "terms") && points)),
      ],
    })),
  ]);
  const sum = (pair: PairType) => factors[pair].reduce((all, { points }) => all + points, 0);
  return (
    <RuleTable
      caption={t("rules.points.caption")}
      headings={[t("rules.points.factor"), ...pairs.map((pair) => t(`rules.pairs.${pair}`))]}
      rows={[
        ...rows,
        { key: "sum", cells: [t("rules.points.sum"), ...pairs.map((pair) => shown(sum(pair)))] },
      ]}
      figures
    />
  );
}
