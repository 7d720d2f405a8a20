import type { SerializeFrom } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import type { SavedSearch } from "#app/domain/saved/searches.server.ts";
import { useSayChoice } from "#app/components/search/say-choice.ts";
import { useFormats } from "#app/lib/use-formats.ts";

type Told = SerializeFrom<SavedSearch>;
type Place = { en: string; bg: string };
type Said = {
  search: SerializeFrom<Search>;
  chosen: Told["chosen"];
  place?: Place | null | undefined;
};

/** A search in words: what was typed, then every filter; never empty. */
export function useSaySearch(): (said: Said) => string[] {
  const { t, i18n } = useTranslation();
  const { distance } = useFormats();
  const say = useSayChoice();
  return ({ search, chosen, place }) => {
    const side = search.side === "company" ? "common.companySide" : "common.universitySide";
    const near = place ? (i18n.language === "bg" ? place.bg : place.en) : search.near;
    const words = [
      search.q && t("workspace.quoted", { label: search.q }),
      search.side && t(side),
      ...LISTED_FACETS.flatMap((facet) => chosen[facet].map((choice) => say(facet, choice))),
      near && t("search.near.around", { distance: distance(Number(search.within)), place: near }),
      near && search.remote && t("search.near.orRemote"),
    ].filter((one): one is string => Boolean(one));
    return words.length > 0 ? words : [t("saved.everything")];
  };
}
