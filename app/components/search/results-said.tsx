import { useTranslation } from "react-i18next";
import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";

type Props = { search: Search; total: number; pages: number; isStale: boolean };

/**
 * How many results there are. Whoever cannot see that others have come hears which: page, order, words and filters tell
 * them apart where their number does not.
 */
export function ResultsSaid({ search, total, pages, isStale }: Props) {
  const { t } = useTranslation();
  const { q, page, sort } = search;
  const filters = LISTED_FACETS.reduce((sum, facet) => sum + search[facet].length, 0);
  const heard = [
    ...(q ? [t("search.heard.words", { q })] : []),
    ...(filters > 0 ? [t("search.heard.filters", { count: filters })] : []),
    ...(pages > 1 ? [t("search.heard.page", { page, pages })] : []),
    ...(total > 1 ? [t(`search.sorts.${sort}`)] : []),
  ];
  return (
    // Those who see read it above the advice; it stays here, since only a standing one is spoken.
    <p role="status" className={total === 0 && !isStale ? "spoken" : undefined}>
      {isStale ? <strong>{t("search.stale")} </strong> : null}
      {t("search.count", { count: total })}
      {heard.length > 0 ? <span className="spoken">, {heard.join(", ")}</span> : null}
    </p>
  );
}
