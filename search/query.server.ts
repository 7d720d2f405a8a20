import type { MultiSearchQuery } from "meilisearch";
import { SIDES } from "#db/codes.ts";
import type { SearchServer } from "#search/client.server.ts";
import { commonQuery, idsOf, uuidsOf } from "#search/common-query.ts";
import type { Asking } from "#search/common-query.ts";
import { ATTRIBUTES } from "#search/filter-expression.ts";
import { readGone } from "#search/gone.server.ts";
import { isByDistance, nearestFirst } from "#search/nearest.server.ts";
import { isFacetValue } from "#search/own-values.ts";
import { queryWords, wholeWords } from "#search/query-words.ts";
import { CLOSING_STEPS } from "#search/facet-steps.ts";
import { BESIDE, FACETS, narrowed, without } from "#search/question.ts";
import type {
  Answer,
  Facet,
  FacetValue,
  Question,
  ShortAnswer,
  ShortQuestion,
} from "#search/question.ts";
import { readQueries, readQueriesAsTheyStand, readWords } from "#search/readings.server.ts";
import type { Reader } from "#search/readings.server.ts";
import { askTrusted } from "#search/trusted.server.ts";
import type { MeilisearchEngine } from "#search/trusted.server.ts";

function sortRules({ sort }: Question): string[] | undefined {
  if (sort === "newest") return ["published_at:desc"];
  if (sort === "deadline") return ["closes_at:asc"];
  if (sort === "pay") return ["pay_per_month:desc"];
  return undefined;
}

/**
 * Asks Meilisearch, in one request after the readings of Latin words are known: the page, one count for each narrowed
 * facet as if it were not, organisations and skills beside.
 *
 * @throws NotReady while the indexes can not be trusted; whatever the client throws when the server is away or slow
 */
export async function askMeilisearch(
  engine: MeilisearchEngine,
  question: Question,
): Promise<Answer> {
  const reader = readerOf(engine, question);
  const [{ q, ofNames, readAs, begun }, gone] = await Promise.all([
    readWords(reader, queryWords(question.text)),
    reader.gone,
  ]);
  const asking: Asking = { ...engine, q, gone };
  const groups = narrowed(question.filters).filter(isDistributed);
  const [[page, ...others], nearest] = await Promise.all([
    askTrusted(engine, [
      pageQuery(asking, question),
      ...groups.map((facet) => facetQuery(asking, question, facet)),
      ...CLOSING_STEPS.map((step) => closingQuery(asking, question, step)),
      ...(q === "" ? [] : besideQueries(engine.server, ofNames)),
    ]),
    isByDistance(question) ? nearestFirst(asking, question) : null,
  ]);
  const lifted = others.slice(0, groups.length);
  const closing = others.slice(groups.length, groups.length + CLOSING_STEPS.length);
  const [organisations, skills] = others.slice(groups.length + CLOSING_STEPS.length);
  const liftedOf = (facet: Facet) => lifted[groups.indexOf(facet)]?.facetDistribution;
  const facets = facetsOf(page!.facetDistribution, liftedOf);
  const found = uuidsOf(page!.hits);
  return {
    engine: "meilisearch",
    ids: nearest ?? found,
    // What is none of ours is not counted, as far as it is seen.
    total: totalOf(page!.facetDistribution) - (page!.hits.length - found.length),
    facets: { ...facets, deadline: closingValues(closing) },
    organisationIds: uuidsOf(organisations?.hits),
    skillIds: idsOf(skills?.hits),
    readAs,
    begun,
  };
}

/**
 * How many postings each set of filters would give for the same words.
 *
 * @throws NotReady while the indexes can not be trusted
 */
export async function countWithMeilisearch(
  engine: MeilisearchEngine,
  questions: readonly Pick<Question, "text" | "filters" | "now">[],
): Promise<number[]> {
  const words = questions.map(({ text }) => queryWords(text));
  const reader = readerOf(engine, questions[0]);
  const [read, gone] = await Promise.all([readQueries(reader, words), reader.gone]);
  const queries = questions.map(({ filters, now }, index): MultiSearchQuery => {
    const common = commonQuery({ ...engine, q: read[index]!.q, gone }, filters, now);
    return { ...common, facets: [ATTRIBUTES.side], limit: 0 };
  });
  const results = await askTrusted(engine, queries);
  return results.map(({ facetDistribution }) => totalOf(facetDistribution));
}

/**
 * The newest hits of each question by its words as they stand, and how many there are.
 *
 * @throws NotReady while the indexes can not be trusted
 */
export async function listWithMeilisearch(
  engine: MeilisearchEngine,
  questions: readonly ShortQuestion[],
): Promise<ShortAnswer[]> {
  const words = questions.map(({ text }) => wholeWords(text));
  const reader = readerOf(engine, questions[0]);
  const [read, gone] = await Promise.all([readQueriesAsTheyStand(reader, words), reader.gone]);
  const queries = questions.map(({ filters, now, most }, index): MultiSearchQuery => {
    const newest = { facets: [ATTRIBUTES.side], sort: ["published_at:desc"], limit: most };
    return { ...commonQuery({ ...engine, q: read[index]!.q, gone }, filters, now), ...newest };
  });
  const results = await askTrusted(engine, queries);
  return results.map(({ hits, facetDistribution }) => ({
    ids: uuidsOf(hits),
    total: totalOf(facetDistribution),
  }));
}

/** Reads words of what is open when it is asked, and asks meanwhile which postings that are. */
const readerOf = (engine: MeilisearchEngine, question?: Pick<Question, "now">): Reader => ({
  ...engine,
  now: question?.now ?? new Date(),
  gone: readGone(engine.db),
});

function pageQuery(asking: Asking, question: Question): MultiSearchQuery {
  const { filters, now, page, pageSize } = question;
  return {
    ...commonQuery(asking, filters, now),
    facets: FACETS.filter(isDistributed).map((facet) => ATTRIBUTES[facet]),
    sort: sortRules(question),
    ...(isByDistance(question) ? { limit: 0 } : { page, hitsPerPage: pageSize }),
  };
}

function facetQuery(asking: Asking, question: Question, facet: Facet) {
  return {
    ...commonQuery(asking, without(question.filters, facet), question.now),
    facets: [ATTRIBUTES[facet]],
    limit: 0,
  };
}

// How soon something closes changes with the clock, so no document can carry it: each step is counted by a query.
const isDistributed = (facet: Facet): boolean => facet !== "deadline";

function closingQuery(asking: Asking, question: Question, step: string) {
  return {
    ...commonQuery(asking, { ...question.filters, deadline: [step] }, question.now),
    facets: [ATTRIBUTES.side],
    limit: 0,
  };
}

const closingValues = (results: readonly { facetDistribution?: Distribution }[]): FacetValue[] =>
  CLOSING_STEPS.map((value, index) => ({
    value,
    count: totalOf(results[index]?.facetDistribution),
  })).filter(({ count }) => count > 0);

function besideQueries(server: SearchServer, q: string): MultiSearchQuery[] {
  const common = { q, matchingStrategy: "all" as const, attributesToRetrieve: ["id"] };
  return [
    { ...common, indexUid: server.uid("organisations"), limit: BESIDE.organisations },
    { ...common, indexUid: server.uid("skills"), limit: BESIDE.skills },
  ];
}

// A posting has exactly one side, and facet counts do not stop at the thousand hits that can be paged through.
const totalOf = (distribution: Distribution) =>
  SIDES.reduce((sum, side) => sum + (distribution?.[ATTRIBUTES.side]?.[side] ?? 0), 0);

type Distribution = Record<string, Record<string, number>> | undefined;

function facetsOf(page: Distribution, liftedOf: (facet: Facet) => Distribution) {
  const entries = FACETS.map((facet): [Facet, FacetValue[]] => {
    const counts = (liftedOf(facet) ?? page)?.[ATTRIBUTES[facet]] ?? {};
    const values = Object.entries(counts)
      .filter(([value]) => isFacetValue(facet, value))
      .map(([value, count]) => ({ value, count }));
    return [facet, values.toSorted((a, b) => b.count - a.count || compare(a.value, b.value))];
  });
  return Object.fromEntries(entries) as Answer["facets"];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
