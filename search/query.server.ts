import type { MultiSearchQuery } from "meilisearch";
import type { SearchServer } from "#search/client.server.ts";
import { ATTRIBUTES, filterExpression } from "#search/filter-expression.ts";
import { queryWords } from "#search/query-words.ts";
import { BESIDE, FACETS, narrowed, without } from "#search/question.ts";
import type { Answer, Facet, FacetValue, Filters, Question, Sort } from "#search/question.ts";
import { readWords } from "#search/readings.server.ts";

const SORT_RULES: Record<Sort, string[] | undefined> = {
  best: undefined,
  newest: ["published_at:desc"],
  deadline: ["expires_at:asc"],
};

/** The indexes are not there, not ours, or still being filled. */
export class NotReady extends Error {
  override name = "NotReady";
}

/**
 * Asks Meilisearch, in one request after the readings of Latin words are known: the page, one count for each narrowed
 * facet as if it were not, organisations and skills beside, and the sentinel.
 *
 * @throws NotReady while the indexes can not be trusted; whatever the client throws when the server is away or slow
 */
export async function askMeilisearch(server: SearchServer, question: Question): Promise<Answer> {
  const q = await readWords(server, queryWords(question.text));
  const groups = narrowed(question.filters);
  const beside = q !== "" ? [...besideQueries(server, q)] : [];
  const { results } = await server.quick.multiSearch({
    queries: [
      { indexUid: server.uid("sentinel"), q: "", limit: 1 },
      pageQuery(server, question, q),
      ...groups.map((facet) => facetQuery(server, question, q, facet)),
      ...beside,
    ],
  });
  const [sentinel, page, ...others] = results;
  if (!sentinel?.hits[0]?.ready) throw new NotReady();
  const lifted = others.slice(0, groups.length);
  const [organisations, skills] = others.slice(groups.length);
  const facets = facetsOf(page!.facetDistribution, (facet) => {
    const at = groups.indexOf(facet);
    return at < 0 ? undefined : lifted[at]!.facetDistribution;
  });
  return {
    engine: "meilisearch",
    ids: idsOf(page!.hits),
    total: totalOf(page!.facetDistribution),
    facets,
    organisationIds: idsOf(organisations?.hits),
    skillIds: idsOf(skills?.hits),
  };
}

/** How many postings each set of filters would give for the same words, at most a thousand. */
export async function countWithMeilisearch(
  server: SearchServer,
  questions: readonly Pick<Question, "text" | "filters" | "now">[],
): Promise<number[]> {
  const queries: MultiSearchQuery[] = [];
  for (const { text, filters, now } of questions) {
    const q = await readWords(server, queryWords(text));
    queries.push({ ...commonQuery(server, q, filters, now), hitsPerPage: 0, page: 1 });
  }
  const { results } = await server.quick.multiSearch({ queries });
  return results.map(({ totalHits }) => totalHits ?? 0);
}

const commonQuery = (server: SearchServer, q: string, filters: Filters, now: Date) => ({
  indexUid: server.uid("postings"),
  q,
  filter: filterExpression(filters, now),
  matchingStrategy: "all" as const,
  attributesToRetrieve: ["id"],
});

function pageQuery(server: SearchServer, question: Question, q: string): MultiSearchQuery {
  const { filters, now, sort, page, pageSize } = question;
  return {
    ...commonQuery(server, q, filters, now),
    facets: FACETS.map((facet) => ATTRIBUTES[facet]),
    sort: SORT_RULES[sort],
    page,
    hitsPerPage: pageSize,
  };
}

function facetQuery(server: SearchServer, question: Question, q: string, facet: Facet) {
  return {
    ...commonQuery(server, q, without(question.filters, facet), question.now),
    facets: [ATTRIBUTES[facet]],
    limit: 0,
  };
}

function besideQueries(server: SearchServer, q: string): MultiSearchQuery[] {
  const common = { q, matchingStrategy: "all" as const, attributesToRetrieve: ["id"] };
  return [
    { ...common, indexUid: server.uid("organisations"), limit: BESIDE.organisations },
    { ...common, indexUid: server.uid("skills"), limit: BESIDE.skills },
  ];
}

const idsOf = (hits: readonly Record<string, unknown>[] = []) => hits.map(({ id }) => String(id));

// A posting has exactly one side, and facet counts do not stop at the thousand hits that can be paged through.
const totalOf = (distribution: Distribution) =>
  Object.values(distribution?.[ATTRIBUTES.side] ?? {}).reduce((sum, count) => sum + count, 0);

type Distribution = Record<string, Record<string, number>> | undefined;

function facetsOf(page: Distribution, liftedOf: (facet: Facet) => Distribution) {
  const entries = FACETS.map((facet): [Facet, FacetValue[]] => {
    const counts = (liftedOf(facet) ?? page)?.[ATTRIBUTES[facet]] ?? {};
    const values = Object.entries(counts).map(([value, count]) => ({ value, count }));
    return [facet, values.toSorted((a, b) => b.count - a.count || compare(a.value, b.value))];
  });
  return Object.fromEntries(entries) as Answer["facets"];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
