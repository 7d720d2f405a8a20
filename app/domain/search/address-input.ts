import type { Search } from "#app/domain/search/input.ts";

export const SEARCH_SORTS = ["best", "newest", "deadline"] as const;

/** The facets that stand beside the results as lists of choices; the side is a tab above them. */
export const LISTED_FACETS = [
  "kind",
  "skill",
  "place",
  "mode",
  "level",
  "field",
  "language",
  "paid",
] as const;
export type ListedFacet = (typeof LISTED_FACETS)[number];

/** The address of a search; what is as it would be anyway is left out, and any change starts at the first page. */
export function searchAddress(search: Search, changes: Partial<Search> = {}): string {
  const { q, side, sort, page, ...facets }: Search = { ...search, page: 1, ...changes };
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (side) params.set("side", side);
  for (const facet of LISTED_FACETS) for (const value of facets[facet]) params.append(facet, value);
  if (sort !== "best") params.set("sort", sort);
  if (page > 1) params.set("page", String(page));
  const query = params.toString();
  return query ? `/search?${query}` : "/search";
}
