import { LISTED_FACETS } from "#app/domain/search/address-input.ts";
import type { Search, SearchField } from "#app/domain/search/input.ts";
import { countPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import type { Near } from "#search/question.ts";

/** A change of a search that found nothing, and how many postings it would find. */
export type Loosening = {
  /** The field that is lifted, or the word that is dropped. */
  lifted: SearchField | "word";
  word?: string;
  changes: Partial<Search>;
  count: number;
};

const MOST_WORDS = 6;

/** What to loosen when nothing was found: each filter and each word by itself, the most fruitful first. */
export async function looseningsOf(
  engines: Engines,
  search: Search,
  place: Near | null | undefined,
  now: Date,
): Promise<Loosening[]> {
  const proposals = [...liftedFilters(search, place), ...droppedWords(search)];
  const counts = await countPostings(
    engines,
    proposals.map(({ changes, lifted }) =>
      questionOf({ ...search, ...changes }, lifted === "near" ? null : place, now),
    ),
  );
  return proposals
    .map((proposal, index) => ({ ...proposal, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function liftedFilters(search: Search, place?: Near | null): Omit<Loosening, "count">[] {
  const facets = LISTED_FACETS.filter((facet) => search[facet].length > 0).map((facet) => ({
    lifted: facet,
    changes: { [facet]: [] },
  }));
  const near = { lifted: "near" as const, changes: { near: undefined } };
  const side = { lifted: "side" as const, changes: { side: undefined } };
  return [...facets, ...(place ? [near] : []), ...(search.side ? [side] : [])];
}

function droppedWords({ q }: Search): Omit<Loosening, "count">[] {
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
