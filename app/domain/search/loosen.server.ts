import { LISTED_FACETS, searchAddress } from "#app/domain/search/address-input.ts";
import type { Search, SearchField } from "#app/domain/search/input.ts";
import { countPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import type { Near } from "#search/question.ts";

/** A change of a search that found nothing, and how many postings it would find. */
export type Loosening = {
  /** The field that is lifted, or the word that is dropped; all filters together, or all words. */
  lifted: SearchField | "word" | "filters" | "words";
  word?: string;
  /** Where the search leads that is changed so. */
  address: string;
  count: number;
};

type Proposal = Pick<Loosening, "lifted" | "word"> & { changes: Partial<Search> };

const MOST_WORDS = 6;

/** What to loosen when nothing was found: each filter and each word by itself, all filters, all words, the most fruitful first. */
export async function looseningsOf(
  engines: Engines,
  search: Search,
  place: Near | null | undefined,
  now: Date,
): Promise<Loosening[]> {
  const filters = liftedFilters(search, place);
  const proposals = [...filters, ...droppedWords(search), ...wholly(search, filters)];
  const counts = await countPostings(
    engines,
    proposals.map(({ changes }) =>
      questionOf({ ...search, ...changes }, "near" in changes ? null : place, now),
    ),
  );
  const loosenings = proposals.map(({ changes, ...proposal }, index) => ({
    ...proposal,
    address: searchAddress(search, changes),
    count: counts[index] ?? 0,
  }));
  const most = Math.max(0, ...loosenings.slice(0, filters.length).map(({ count }) => count));
  return loosenings
    .filter(({ lifted, count }) => count > (lifted === "filters" ? most : 0))
    .toSorted((a, b) => b.count - a.count);
}

function liftedFilters(search: Search, place?: Near | null): Proposal[] {
  const facets = LISTED_FACETS.filter((facet) => search[facet].length > 0).map((facet) => ({
    lifted: facet,
    changes: { [facet]: [] },
  }));
  const near = { lifted: "near" as const, changes: { near: undefined } };
  const side = { lifted: "side" as const, changes: { side: undefined } };
  return [...facets, ...(place ? [near] : []), ...(search.side ? [side] : [])];
}

/** All filters at once where there are several, and the words where there are filters besides. */
function wholly({ q }: Search, filters: readonly Proposal[]): Proposal[] {
  const changes: Partial<Search> = Object.assign({}, ...filters.map((filter) => filter.changes));
  return [
    ...(filters.length > 1 && q ? [{ lifted: "filters" as const, changes }] : []),
    ...(filters.length > 0 && q ? [{ lifted: "words" as const, changes: { q: "" } }] : []),
  ];
}

function droppedWords({ q }: Search): Proposal[] {
  const words = q.split(/\s+/).filter(Boolean);
  if (words.length < 2) return [];
  return words.slice(0, MOST_WORDS).map((word, index) => ({
    lifted: "word",
    word,
    changes: { q: words.filter((_, at) => at !== index).join(" ") },
  }));
}

/** What the search engines are asked for a search near a place, or anywhere. */
export function questionOf(search: Search, place: Near | null | undefined, now: Date) {
  const { q, side, ...rest } = search;
  const facets = Object.fromEntries(LISTED_FACETS.map((facet) => [facet, rest[facet]]));
  const near = place ?? undefined;
  return { text: q, filters: { side: side ? [side] : [], ...facets, near }, now };
}
