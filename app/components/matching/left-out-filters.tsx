import { useTranslation } from "react-i18next";
import type { MatchListPage } from "#app/domain/matching/match-list.server.ts";
import { Notice } from "#app/components/notice.tsx";

type Props = Pick<MatchListPage, "leftOut">;

/** What the address asks for and the matches of this kind do not have, if anything: it is left out, and that is said. */
export function LeftOutFilters({ leftOut: { mode, met, news } }: Props) {
  const { t } = useTranslation();
  const names = [
    ...(mode ? [t("matches.filters.mode")] : []),
    ...(news ? [t("matchNews.filter")] : []),
    ...met.map((factor) => t(`matches.filters.factors.${factor}`)),
  ];
  if (names.length === 0) return null;
  return (
    <Notice tone="warning" title={t("search.unread.titleOfTooMany")}>
      {t("matches.filters.leftOut", { what: names.join(", ") })}
    </Notice>
  );
}
