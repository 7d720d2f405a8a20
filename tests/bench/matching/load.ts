import type { Database } from "#db/client.server.ts";
import {
  internshipVersions,
  organisations,
  postingPlaces,
  postings,
  postingSkills,
  postingVersions,
  settlements,
  skillRelations,
  skills,
} from "#db/schema/index.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import type { InternshipFacts } from "#matching/types.ts";
import type { Release } from "#tests/bench/ranking/release.ts";
import { TOWNS } from "./generate.ts";
import type { Generator } from "./generate.ts";

const ROWS_AT_ONCE = 4000;
const POSTINGS_AT_ONCE = 1000;
/** When all that is generated ends. */
export const EXPIRES = new Date("2027-12-31T00:00:00Z");

/** Writes rows of one table, no more at once than one statement can have values. */
async function write<T>(rows: readonly T[], insert: (some: T[]) => PromiseLike<unknown>) {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await insert(rows.slice(start, start + ROWS_AT_ONCE));
}

/** Puts the vocabulary with its credits into the database. */
export async function loadSkills(db: Database, release: Release): Promise<void> {
  const all = release.skills;
  await write(all, (some) =>
    db
      .insert(skills)
      .values(some.map(({ id }) => ({ id, type: "knowledge" as const, en: id, bg: id }))),
  );
  const links = new Map<string, { fromId: string; toId: string; kind: "broader" | "related" }>();
  const link = (fromId: string, toId: string, kind: "broader" | "related") =>
    fromId !== toId &&
    !links.has(`${fromId} ${toId}`) &&
    links.set(`${fromId} ${toId}`, { fromId, toId, kind });
  for (const { id, broader } of all) for (const one of broader) link(id, one, "broader");
  for (const { id, related } of all)
    for (const one of related) {
      link(id, one, "related");
      link(one, id, "related");
    }
  await write([...links.values()], (some) => db.insert(skillRelations).values(some));
  await renewCredits(db);
}

type Internships = Pick<Generator, "internship" | "publishedAt">;

/** Publishes so many internships, without the commands: what matching reads of them, and no more. */
export async function loadInternships(
  db: Database,
  generator: Internships,
  count: number,
): Promise<void> {
  await db
    .insert(settlements)
    .values(TOWNS.map((town) => ({ ...town, en: town.id, bg: town.id, country: "BG" })));
  const [company] = await db
    .insert(organisations)
    .values({ kind: "company", state: "verified", name: "Company" })
    .returning({ id: organisations.id });
  for (let start = 0; start < count; start += POSTINGS_AT_ONCE) {
    const indexes = Array.from(
      { length: Math.min(POSTINGS_AT_ONCE, count - start) },
      (_, more) => start + more,
    );
    await loadSome(
      db,
      company!.id,
      indexes.map((index) => [generator.internship(index), generator.publishedAt(index)]),
    );
  }
}

type Published = readonly [facts: InternshipFacts, publishedAt: Date];

/** The version of an internship has the id of the internship: of each there is one. */
async function loadSome(db: Database, organisationId: string, some: readonly Published[]) {
  const facts = some.map(([one]) => one);
  await db.insert(postings).values(some.map((one) => postingOf(organisationId, one)));
  await db.insert(postingVersions).values(some.map(versionOf));
  await db.insert(internshipVersions).values(
    facts.map(({ id: versionId, minEqf, studyYears }) => ({
      versionId,
      minEqf,
      studyYears: studyYears && [...studyYears],
    })),
  );
  const places = facts.flatMap(({ id: versionId, places: all }) =>
    all.map(({ id: settlementId }, position) => ({ versionId, position, settlementId })),
  );
  await db.insert(postingPlaces).values(places);
  await write(facts.flatMap(requirementsOf), (rows) => db.insert(postingSkills).values(rows));
}

const postingOf = (organisationId: string, [{ id }, publishedAt]: Published) => ({
  id,
  organisationId,
  kind: "internship" as const,
  state: "published" as const,
  publishedAt,
  expiresAt: EXPIRES,
  createdAt: publishedAt,
  updatedAt: publishedAt,
});

const versionOf = ([facts, createdAt]: Published) => ({
  id: facts.id,
  postingId: facts.id,
  number: 1,
  language: "en",
  texts: { en: { title: facts.id } },
  mode: facts.mode,
  languages: facts.languages && [...facts.languages],
  startsOn: facts.startsOn,
  endsOn: facts.endsOn,
  durationWeeks: facts.durationWeeks,
  revision: 1,
  createdAt,
});

const requirementsOf = ({ id: versionId, requirements }: InternshipFacts) =>
  requirements.map(({ skill: skillId, importance, level }, position) => ({
    versionId,
    skillId,
    importance,
    level,
    position,
    role: "requires" as const,
  }));
