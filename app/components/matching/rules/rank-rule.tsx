import { useTranslation } from "react-i18next";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { RuleTable } from "./rule-table.tsx";

type Props = Pick<MatchingRules, "rank">;

/** By what lists are ordered, with what the same skill points are worth where more or less is asked. */
export function RankRule({ rank: { usualWeight, points: ranked, shown } }: Props) {
  const { t } = useTranslation();
  const { number, points } = useFormats();
  return (
    <>
      <p>{t("rules.bands.order")}</p>
      <p className="formula">{t("rules.bands.rank", { usual: usualWeight / 1000 })}</p>
      <RuleTable
        caption={t("rules.bands.rankCaption", { points: points(ranked) })}
        headings={[t("rules.bands.rankWeight"), t("rules.bands.rankShare")]}
        rows={shown.map(({ weight, rank }) => ({
          key: String(weight),
          cells: [number(weight / 1000, 3), points(rank)],
        }))}
        figures
      />
      <p>{t("rules.bands.ties")}</p>
    </>
  );
}
