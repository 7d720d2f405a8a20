import { useTranslation } from "react-i18next";
import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useSayChoice } from "./say-choice.ts";
import type { Told } from "./types.ts";

export type ChosenIn = { search: Search } & Pick<Told, "choices" | "place">;

/** A filter that is chosen, in words, and the change that lifts it. */
export type ChosenFilter = { name: string; changes: Partial<Search>; isNear: boolean };

/** The filters that are chosen, as they are shown and as they are spoken of; the town comes last. */
export function useChosenFilters({ search, choices, place }: ChosenIn): ChosenFilter[] {
  const { t, i18n } = useTranslation();
  const { distance } = useFormats();
  const say = useSayChoice();
  const chosen = LISTED_FACETS.flatMap((facet) =>
    choices[facet]
      .filter(({ isChosen }) => isChosen)
      .map((choice): ChosenFilter => {
        const others = search[facet].filter((value: string) => value !== choice.value);
        return { name: say(facet, choice), changes: { [facet]: others }, isNear: false };
      }),
  );
  if (!place) return chosen;
  const around = t("search.near.around", {
    distance: distance(Number(search.within)),
    place: i18n.language === "bg" ? place.bg : place.en,
  });
  const name = search.remote ? `${around} ${t("search.near.orRemote")}` : around;
  return [...chosen, { name, changes: { near: undefined }, isNear: true }];
}
