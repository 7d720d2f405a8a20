import { and } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";
import { ownEngines } from "#app/domain/search/engines.server.ts";
import { choicesOf } from "#app/domain/search/facets.server.ts";
import { readHits } from "#app/domain/search/hits.server.ts";
import type { Search } from "#app/domain/search/input.ts";
import { howFound } from "#app/domain/search/how-found.server.ts";
import { readKnown } from "#app/domain/search/known.server.ts";
import type { AskedSearch } from "#app/domain/search/known.server.ts";
import { looseningsOf, questionOf, tellingWords } from "#app/domain/search/loosen.server.ts";
import type { Loosening } from "#app/domain/search/loosen.server.ts";
import { spellingsOf } from "#app/domain/search/spelling.server.ts";
import { readSkillsBeside } from "#app/domain/search/skills-beside.server.ts";
import { findPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import type { Answer } from "#search/question.ts";

/**
 * One page of what the public may find, with counts for every facet, organisations and skills beside, and what to
 * loosen when nothing is found. Hits are read anew from PostgreSQL, so that a closed posting is hidden at once.
 *
 * @param reader the language of the interface, for the texts of the hits
 */
export async function searchPostings(
  viewer: Viewer,
  asked: AskedSearch,
  reader: string,
  engines: Engines = ownEngines(),
) {
  const { db } = engines;
  const { search, leftOut, place, unknown } = await readKnown(db, viewer, asked);
  const question = { ...questionOf(search, place, viewer.now), ...pick(search) };
  const answer = await findPostings(engines, question);
  const shown = { ...answer, text: search.q, skills: search.skill, place };
  const [hits, offered, organisationsBeside, skillsBeside, loosenings, spellings] =
    await Promise.all([
      readHits(db, viewer, reader, shown),
      choicesOf(engines, { ...search, leftOut }, question, answer),
      readOrganisations(db, viewer, answer.organisationIds),
      readSkillsBeside(db, answer, viewer.now),
      answer.total === 0 ? looseningsOf(engines, search, place, viewer.now) : nothing,
      spellingsOf(engines, search, place, viewer.now, answer.total),
    ]);
  const total = shownTotal(answer, hits);
  return {
    search,
    leftOut,
    unknown,
    ...howFound(engines, search, answer),
    total,
    pages: Math.ceil(Math.min(total, pageSize * LIMITS.searchPages) / pageSize),
    place: place && { id: place.id, en: place.en, bg: place.bg },
    sides: sidesOf(answer),
    hits,
    ...offered,
    organisations: organisationsBeside,
    skills: skillsBeside,
    loosenings,
    spellings,
    wordsAsked: tellingWords(search.q).length,
  };
}

const pageSize = LIMITS.searchPageSize;
const pick = ({ sort, page }: Search) => ({ sort, page, pageSize });

export type SearchResults = Awaited<ReturnType<typeof searchPostings>>;

const nothing: Loosening[] = [];

/** What was closed since it was indexed is neither shown nor counted. */
const shownTotal = ({ total, ids }: Answer, hits: readonly unknown[]): number =>
  total - (ids.length - hits.length);

/** Hits of each side as if no side were chosen. */
function sidesOf({ facets }: Answer) {
  const countOf = (side: string) => facets.side.find(({ value }) => value === side)?.count ?? 0;
  const [university, company] = [countOf("university"), countOf("company")];
  return { all: university + company, university, company };
}

async function readOrganisations(db: Database, viewer: Viewer, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, kind, name, nameEn, nameBg } = organisations;
  const rows = await db
    .select({ id, kind, name, nameEn, nameBg })
    .from(organisations)
    .where(and(isAmong(id, ids), organisationVisibleTo(viewer)));
  return ids.flatMap((wanted) => rows.find((row) => row.id === wanted) ?? []);
}
