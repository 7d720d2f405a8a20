import { useTranslation } from "react-i18next";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { RuleTable } from "./rule-table.tsx";

type Props = Pick<MatchingRules, "rank">;

/** By what lists are ordered, with what the same skill points are worth where more or less is asked. */
export function RankRule({ rank: { points: ranked, shown } }: Props) {
  const { t } = useTranslation();
  const { number, points } = useFormats();
  return (
    <>
      <p>{t("rules.bands.order")}</p>
      <p className="formula">{t("rules.bands.rank")}</p>
      <p>{t("rules.bands.usual")}</p>
      <RuleTable
        caption={t("rules.bands.rankCaption", { points: points(ranked) })}
        headings={[t("rules.bands.rankWeight"), t("rules.bands.rankShare")]}
        rows={shown.map(({ times, rank }) => ({
          key: String(times),
          cells: [number(times, 2), points(rank)],
        }))}
        figures
      />
      <p>{t("rules.bands.ties")}</p>
    </>
  );
}
