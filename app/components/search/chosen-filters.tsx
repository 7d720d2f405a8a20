import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchAddress } from "#app/domain/search/address-input.ts";
import { useChosenFilters } from "./use-chosen-filters.ts";
import type { ChosenIn } from "./use-chosen-filters.ts";

/** The filters that are chosen, above the results; each leads to the search without it. */
export function ChosenFilters(props: ChosenIn) {
  const { t } = useTranslation();
  const chosen = useChosenFilters(props);
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t("search.chosen")}>
      {chosen.map(({ name, changes }) => (
        <li key={name}>
          <Link
            to={searchAddress(props.search, changes)}
            state
            aria-label={t("search.none.withoutFilter", { what: name })}
          >
            {name} <span aria-hidden="true">✕</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
