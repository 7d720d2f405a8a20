import { LISTED_FACETS, searchAddress } from "#app/domain/search/address-input.ts";
import type { Search, SearchField } from "#app/domain/search/input.ts";
import { joinCompounds } from "#search/compounds.ts";
import { countPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import { isTelling, MOST_WORDS } from "#search/query-words.ts";
import type { Near } from "#search/question.ts";
import { withSigns } from "#text/tech-words.ts";

/** A change of a search that found nothing, and how many postings it would find. */
export type Loosening = {
  /** The field that is lifted, or the word that is dropped, or that alone is kept; two filters, all of them, or all words. */
  lifted: SearchField | "word" | "alone" | "pair" | "filters" | "words";
  word?: string;
  /** The fields of a pair. */
  pair?: readonly [SearchField, SearchField];
  /** Where the search leads that is changed so. */
  address: string;
  count: number;
};

type Proposal = Pick<Loosening, "lifted" | "word" | "pair"> & { changes: Partial<Search> };
/** Some filters by themselves. */
type Filter = Proposal & { lifted: SearchField };

/** Of many words that find something alone, those that find most. */
const MOST_ALONE = 5;
/** Filters of which each two are tried together: fifteen pairs, in one request. */
const MOST_PAIRED = 6;
/** Of many pairs that help, those that give most. */
const MOST_PAIRS = 4;

/**
 * What to loosen when nothing was found, the most fruitful first: each filter and each word by itself, all filters, all words.
 * Where no word helps by being dropped, each that finds something alone; where no filter helps by itself either, two together,
 * and all of them.
 */
export async function looseningsOf(
  engines: Engines,
  search: Search,
  place: Near | null | undefined,
  now: Date,
): Promise<Loosening[]> {
  const filters = liftedFilters(search, place);
  const counted = (some: readonly Proposal[]) => countsOf(engines, { search, place, now }, some);
  const all = filters.length > 1 ? [withoutAll(filters)] : [];
  const words = filters.length > 0 && search.q ? [WITHOUT_WORDS] : [];
  const found = await counted([
    ...filters,
    ...droppedWords(search),
    ...(search.q ? all : []),
    ...words,
  ]);
  const alone = found.some(({ lifted }) => lifted === "word") ? [] : lonelyWords(search);
  const isHelped = found.some(({ lifted }) => lifted !== "filters");
  const together = isHelped ? [] : [...pairsOf(filters), ...all];
  const further = await counted([...alone, ...together]);
  const best = (what: Loosening["lifted"], most: number) =>
    byCount(further.filter(({ lifted }) => lifted === what)).slice(0, most);
  const kept = best("alone", MOST_ALONE);
  if (isHelped) return byCount([...found.filter(isWorthIt(found)), ...kept]);
  const pairs = best("pair", MOST_PAIRS);
  const addresses = pairs.map(({ address }) => address);
  // Of two filters the pair is all of them, and named.
  const whole = best("filters", 1).filter(({ address }) => !addresses.includes(address));
  return [...pairs, ...kept, ...whole];
}

/** All filters, only where that gives more than any one of them. */
const isWorthIt = (found: readonly Loosening[]) => {
  const ofFilters = found.filter(({ lifted }) => !NO_FILTERS.includes(lifted));
  const most = Math.max(0, ...ofFilters.map(({ count }) => count));
  return ({ lifted, count }: Loosening) => lifted !== "filters" || count > most;
};
const NO_FILTERS: readonly Loosening["lifted"][] = ["word", "words", "filters"];

type Asked = { search: Search; place: Near | null | undefined; now: Date };

/** Those of the proposals that would find something, with how much, in one request. */
async function countsOf(
  engines: Engines,
  { search, place, now }: Asked,
  proposals: readonly Proposal[],
): Promise<Loosening[]> {
  if (proposals.length === 0) return [];
  const counts = await countPostings(
    engines,
    proposals.map(({ changes }) =>
      questionOf({ ...search, ...changes }, "near" in changes ? null : place, now),
    ),
  );
  return proposals
    .map(({ changes, ...proposal }, index) => ({
      ...proposal,
      address: searchAddress(search, changes),
      count: counts[index] ?? 0,
    }))
    .filter((loosening) => loosening.count > 0);
}
const byCount = (loosenings: readonly Loosening[]): Loosening[] =>
  loosenings.toSorted((a, b) => b.count - a.count);
function liftedFilters(search: Search, place?: Near | null): Filter[] {
  const facets = LISTED_FACETS.filter((facet) => search[facet].length > 0).map((facet) => ({
    lifted: facet,
    changes: { [facet]: [] },
  }));
  const near = { lifted: "near" as const, changes: { near: undefined } };
  const side = { lifted: "side" as const, changes: { side: undefined } };
  return [...facets, ...(place ? [near] : []), ...(search.side ? [side] : [])];
}

const WITHOUT_WORDS: Proposal = { lifted: "words", changes: { q: "" } };

function withoutAll(filters: readonly Filter[]): Proposal {
  const changes: Partial<Search> = Object.assign({}, ...filters.map((filter) => filter.changes));
  return { lifted: "filters", changes };
}

const pairsOf = (filters: readonly Filter[]): Proposal[] =>
  filters.slice(0, MOST_PAIRED).flatMap((one, index, some) =>
    some.slice(index + 1).map((other) => ({
      lifted: "pair" as const,
      pair: [one.lifted, other.lifted] as const,
      changes: { ...one.changes, ...other.changes },
    })),
  );

function droppedWords({ q }: Search): Proposal[] {
  const dropped = tellingWords(q);
  if (dropped.length < 2) return [];
  const words = joinCompounds(q).map(({ text }) => withSigns(text));
  return dropped.map((word) => ({
    lifted: "word",
    word,
    changes: { q: words.filter((other) => other !== word).join(" ") },
  }));
}

/** Of two words each is alone when the other is dropped. */
function lonelyWords({ q }: Search): Proposal[] {
  const words = tellingWords(q);
  if (words.length < 3) return [];
  return words.map((word) => ({ lifted: "alone", word, changes: { q: word } }));
}

/** The words that a query is answered by, each once as it was typed, whatever signs part them. */
export function tellingWords(q: string): string[] {
  const telling = joinCompounds(q).filter((token) => isTelling(token, q));
  return [...new Set(telling.map(({ text }) => withSigns(text)))].slice(0, MOST_WORDS);
}

/** What the search engines are asked for a search near a place, or anywhere. */
export function questionOf(search: Search, place: Near | null | undefined, now: Date) {
  const { q, side, ...rest } = search;
  const facets = Object.fromEntries(LISTED_FACETS.map((facet) => [facet, rest[facet]]));
  const near = place ?? undefined;
  return { text: q, filters: { side: side ? [side] : [], ...facets, near }, now };
}
