import { createHash } from "node:crypto";
import { readSearch } from "#app/domain/search/input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { savedQuery } from "#app/domain/saved/input.ts";
import { foldedButNames } from "#search/query-words.ts";
import { fold } from "#text/fold.ts";

/** The search that a saved state stands for. What the product has ceased to know is left out of it, as in any address. */
export const searchOf = (query: string): Search => readSearch(new URLSearchParams(query)).search;

/**
 * Tells searches apart by what they find: the order makes no other one, nor do capital letters, but for those that make a
 * name of a word.
 */
export const fingerprintOf = (search: Search): string => hashOf(search, foldedButNames(search.q));

/**
 * The fingerprints under which a search may be kept: its own, and the one that it had before capitals told anything. Under
 * the latter another may be kept as well, which is the same in small letters: `isKeptAs` says which is which.
 */
export const fingerprintsOf = (search: Search): string[] => [
  ...new Set([fingerprintOf(search), hashOf(search, fold(search.q))]),
];

/** Whether a saved state is this search. */
export const isKeptAs = (query: string, search: Search): boolean =>
  fingerprintOf(searchOf(query)) === fingerprintOf(search);

function hashOf(search: Search, q: string): string {
  const same = savedQuery({ ...search, q, sort: "best" });
  return createHash("sha256").update(same).digest("hex");
}
