import { useTranslation } from "react-i18next";
import type { Search } from "#app/domain/search/input.ts";
import { useChosenFilters } from "./use-chosen-filters.ts";
import type { ChosenIn } from "./use-chosen-filters.ts";

type Props = ChosenIn & {
  /** In which the results stand, whatever was asked for. */
  order: Search["sort"];
  total: number;
  pages: number;
  isStale: boolean;
};

/**
 * How many results there are. Whoever cannot see that others have come hears which: page, order, words, side, town and how many
 * filters are chosen tell them apart where their number does not.
 */
export function ResultsSaid({ order, total, pages, isStale, ...chosenIn }: Props) {
  const { t } = useTranslation();
  const { q, page, side } = chosenIn.search;
  const filters = useChosenFilters(chosenIn);
  const near = filters.find(({ isNear }) => isNear);
  const heard = [
    ...(q ? [t("search.heard.words", { q })] : []),
    ...(side ? [t(side === "company" ? "common.companySide" : "common.universitySide")] : []),
    ...(filters.length > 0 ? [t("search.heard.filters", { count: filters.length })] : []),
    ...(near ? [near.name] : []),
    ...(pages > 1 ? [t("search.heard.page", { page, pages })] : []),
    ...(total > 1 ? [t(`search.sorts.${order}`)] : []),
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
