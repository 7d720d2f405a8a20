import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Connection, Database } from "#db/client.server.ts";
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
const POSTINGS_AT_ONCE = 5000;
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
  await renewCredits(db, new Date());
}

type Internships = Pick<Generator, "internship" | "publishedAt">;

/** Publishes so many internships, without the commands: what matching reads of them, and no more. */
export async function loadInternships(
  connection: Connection,
  generator: Internships,
  count: number,
): Promise<void> {
  const { db } = connection;
  await db
    .insert(settlements)
    .values(TOWNS.map((town) => ({ ...town, en: town.id, bg: town.id, country: "BG" })));
  const [company] = await db
    .insert(organisations)
    .values({ kind: "company", state: "verified", name: "Company" })
    .returning({ id: organisations.id });
  for (let start = 0; start < count; start += POSTINGS_AT_ONCE) {
    const length = Math.min(POSTINGS_AT_ONCE, count - start);
    const some = Array.from({ length }, (_, more): Published => [
      generator.internship(start + more),
      generator.publishedAt(start + more),
    ]);
    await loadSome(connection, company!.id, some);
  }
}

type Published = readonly [facts: InternshipFacts, publishedAt: Date];

/** The version of an internship has the id of the internship: of each there is one. */
async function loadSome({ sql }: Connection, organisationId: string, some: readonly Published[]) {
  const facts = some.map(([one]) => one);
  const versions = facts.map(({ id: versionId, minEqf, studyYears }) => ({
    versionId,
    minEqf,
    studyYears,
  }));
  const places = facts.flatMap(({ id: versionId, places: all }) =>
    all.map(({ id: settlementId }, position) => ({ versionId, position, settlementId })),
  );
  await copy(
    sql,
    postings,
    some.map((one) => postingOf(organisationId, one)),
  );
  await copy(sql, postingVersions, some.map(versionOf));
  await copy(sql, internshipVersions, versions);
  await copy(sql, postingPlaces, places);
  await copy(sql, postingSkills, facts.flatMap(requirementsOf));
}

type Row = Readonly<Record<string, unknown>>;

/** Writes rows of one table as PostgreSQL's own format of text: a million postings would take an hour by statements. */
async function copy(sql: Connection["sql"], table: PgTable, rows: readonly Row[]) {
  const columns = getTableColumns(table);
  const keys = Object.keys(rows[0] ?? {});
  const names = keys.map((key) => columns[key]!.name);
  const lines = rows.map((row) => `${keys.map((key) => copied(row[key])).join("\t")}\n`);
  const into = await sql`copy ${sql(getTableName(table))} (${sql(names)}) from stdin`.writable();
  await pipeline(Readable.from([lines.join("")]), into);
}

/** None of the values that are generated has anything in it that would have to be escaped. */
function copied(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
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
  languages: facts.languages,
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
