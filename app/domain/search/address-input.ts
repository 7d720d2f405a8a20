import type { LeftOut, Search } from "#app/domain/search/input.ts";

/** The orders of the list; by distance only near a place. */
export const SEARCH_SORTS = ["best", "newest", "deadline", "pay", "distance"] as const;

/** Whether results can be put in an order: by distance they cannot without a town. */
export const isOrder = (sort: string, near: string | undefined): boolean =>
  sort !== "distance" || Boolean(near);

/** How far around a place is searched, in kilometres. */
export const RADII = ["10", "25", "50", "100"] as const;
export const USUAL_RADIUS = "50";

/** So many values of one facet can be chosen together. */
export const MOST_CHOICES = 20;

/** The facets that stand beside the results as lists of choices; the side is a tab above them. */
export const LISTED_FACETS = [
  "kind",
  "skill",
  "place",
  "mode",
  "start",
  "duration",
  "paid",
  "pay",
  "deadline",
  "level",
  "field",
  "language",
  "organisation",
] as const;
export type ListedFacet = (typeof LISTED_FACETS)[number];

/** Those that may have more values than there is room for beside the results. */
export const LONG_FACETS = ["skill", "place", "field", "language", "organisation"] as const;
export type LongFacet = (typeof LONG_FACETS)[number];

/** The address of the page with all values of a facet to choose from. */
export const choicesAddress = (search: Search, facet: LongFacet): string =>
  searchAddress(search, { named: undefined }).replace(/^\/search/, `/search/choices/${facet}`);

/** The address of a search; what is as it would be anyway is left out, and any change starts at the first page. */
export function searchAddress(search: Search, changes: Partial<Search> = {}): string {
  const wanted: Search = { ...search, page: 1, ...changes };
  const { q, side, near, within, remote, named, sort, page, ...facets } = wanted;
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (side) params.set("side", side);
  for (const facet of LISTED_FACETS) for (const value of facets[facet]) params.append(facet, value);
  if (named) params.set("named", named);
  if (near) params.set("near", near);
  if (near && within !== USUAL_RADIUS) params.set("within", within);
  if (near && remote) params.set("remote", remote);
  if (sort !== "best" && isOrder(sort, near)) params.set("sort", sort);
  if (page > 1) params.set("page", String(page));
  const query = params.toString();
  return query ? `/search?${query}` : "/search";
}

/** A search with what was chosen beyond what can be chosen together, so that an address loses nothing of it. */
export function withLeftOut(search: Search, leftOut: LeftOut): Search {
  const whole = LISTED_FACETS.map((facet) => [
    facet,
    [...search[facet], ...(leftOut[facet] ?? [])],
  ]);
  return { ...search, ...(Object.fromEntries(whole) as Partial<Search>) };
}

/** The address of the feed of a search in a language; a feed has one order and one page. */
export function feedAddress(search: Search, language: string): string {
  const [, query] = searchAddress(search, { sort: "best", named: undefined }).split("?");
  return `/search.atom?${query ? `${query}&` : ""}lang=${language}`;
}
