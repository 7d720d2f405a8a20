import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { cleanLine } from "#text/clean.ts";

/** What the button beside the results sends: the state of the search, as its address carries it. */
export const SavedSearchInput = z.object({
  /** Twice what is kept: the command says what is too long, and nobody else sends more. */
  search: z
    .string()
    .max(2 * LIMITS.savedQuery)
    .default(""),
});

/** Where something is taken off the list: in the list itself, or on the page that was saved, to which it leads back. */
export const DropInput = z.object({ from: z.enum(["list", "page"]).default("list") });

/** What a saved search is called; without a name it is called by its words and filters. */
export const SearchNameInput = z.object({
  name: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(LIMITS.savedSearchName, `tooLong|max=${LIMITS.savedSearchName}`))
    .optional(),
});

/** The state of a search as it is saved: all that decides what is found and in which order, and nothing of one visit. */
export function savedQuery(search: Search): string {
  const lists = Object.entries(search).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.toSorted() : value,
  ]);
  const kept = { ...Object.fromEntries(lists), named: undefined } as Search;
  return new URL(searchAddress(kept), "http://search").search.slice(1);
}
