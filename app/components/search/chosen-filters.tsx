import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LISTED_FACETS, searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useSayChoice } from "./say-choice.ts";
import type { Told } from "./types.ts";

type Props = { search: Search } & Pick<Told, "choices" | "place">;

/** The filters that are chosen, above the results; each leads to the search without it. */
export function ChosenFilters({ search, choices, place }: Props) {
  const { t, i18n } = useTranslation();
  const { distance } = useFormats();
  const say = useSayChoice();
  const chosen = LISTED_FACETS.flatMap((facet) =>
    choices[facet]
      .filter(({ isChosen }) => isChosen)
      .map((choice) => ({
        name: say(facet, choice),
        changes: {
          [facet]: search[facet].filter((value: string) => value !== choice.value),
        } as Partial<Search>,
      })),
  );
  if (place) {
    const name = t("search.near.around", {
      distance: distance(Number(search.within)),
      place: i18n.language === "bg" ? place.bg : place.en,
    });
    chosen.push({ name, changes: { near: undefined } });
  }
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t("search.chosen")}>
      {chosen.map(({ name, changes }) => (
        <li key={name}>
          <Link
            to={searchAddress(search, changes)}
            aria-label={t("search.none.withoutFilter", { what: name })}
          >
            {name} <span aria-hidden="true">✕</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
