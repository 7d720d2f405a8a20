import type { Database } from "#db/client.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import type { Engines } from "#search/find.server.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { isExpected, isExpectedOrganisation } from "./judged.ts";
import type { Found, JudgedQuery } from "./judged.ts";

export type Judgement = {
  /** The mean of one divided by the place of the first expected hit; nothing where it is not on the first page. */
  mrr: number;
  /** The share of queries with an expected hit among the first three. */
  top3: number;
  /** Queries without one among the first three, with the place of the first expected hit. */
  missed: { query: string; group: string; place: number | null }[];
};

/** Asks every query as a visitor asks it, and judges the first page. */
export async function judge(engines: Engines, queries: readonly JudgedQuery[]): Promise<Judgement> {
  const judged: { query: JudgedQuery; place: number | null }[] = [];
  const known: Known = new Map();
  for (const query of queries)
    judged.push({ query, place: await placeOfExpected(engines, query, known) });
  const sum = judged.reduce((all, { place }) => all + (place === null ? 0 : 1 / place), 0);
  const missed = judged.filter(({ place }) => place === null || place > 3);
  return {
    mrr: rounded(sum / judged.length),
    top3: rounded(1 - missed.length / judged.length),
    missed: missed.map(({ query: { query, group }, place }) => ({ query, group, place })),
  };
}

const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** What has been read of postings already, by id. */
type Known = Map<string, Found>;

async function placeOfExpected(engines: Engines, { query, expect }: JudgedQuery, known: Known) {
  const { search } = readSearch(new URLSearchParams({ q: query }));
  const answer = await searchPostings(visitor(NOW), search, "en", engines);
  if (answer.isFallback !== (engines.server === null))
    throw new Error(`“${query}” was answered by the other engine.`);
  const place = expect.organisation
    ? answer.organisations.findIndex(({ name }) => isExpectedOrganisation(name, expect))
    : (
        await read(
          engines.db,
          answer.hits.map(({ id }) => id),
          known,
        )
      ).findIndex((found) => isExpected(found, expect));
  return place === -1 ? null : place + 1;
}

/** What is judged of some postings, in their order. */
async function read(db: Database, ids: readonly string[], known: Known): Promise<Found[]> {
  const unknown = ids.filter((id) => !known.has(id));
  for (const source of await readPostingSources(db, unknown)) {
    const { id, kind, version, organisation, skills, broaderSkillIds, places } = source;
    known.set(id, {
      kind,
      titles: Object.values(version.texts).map(({ title }) => title),
      organisation: organisation.name,
      skills: [...skills.map((skill) => skill.id), ...broaderSkillIds],
      places: places.flatMap(({ settlementId }) => settlementId ?? []),
    });
  }
  return ids.map((id) => known.get(id)!);
}
