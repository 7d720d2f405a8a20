import { useTranslation } from "react-i18next";
import type { MatchingRules } from "#app/domain/matching/rules.server.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { RuleTable } from "./rule-table.tsx";

/** Which share of skills and how many points each band needs. */
export function BandTable({ bands }: Pick<MatchingRules, "bands">) {
  const { t } = useTranslation();
  const { percent, points: shown } = useFormats();
  return (
    <RuleTable
      caption={t("rules.bands.caption")}
      headings={[t("rules.bands.band"), t("rules.bands.share"), t("rules.bands.points")]}
      rows={bands.map(({ band, share, points }) => ({
        key: band,
        cells: [
          t(`common.bands.${band}`),
          share > 0 ? percent(share / 1000) : t("rules.bands.otherwise"),
          shown(points),
        ],
      }))}
      figures
    />
  );
}
