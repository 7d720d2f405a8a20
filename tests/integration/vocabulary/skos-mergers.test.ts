import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  mergedUses,
  moduleSkills,
  outbox,
  postingSkills,
  savedSearches,
  skillCredits,
  skillRelations,
} from "#db/schema/index.ts";
import { Moved } from "#app/domain/errors.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { saveSearch } from "#app/domain/saved/commands.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { getSkillPage } from "#app/domain/skill/skill-page.server.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { skosSummary } from "#app/domain/vocabulary/skos/skos-summary.ts";
import { vocabularyAsTurtle } from "#app/domain/vocabulary/skos/whole-turtle.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { ofPosting, skillNamed, stage } from "#tests/support/vocabulary-stage.ts";

const ORIGIN = "https://tandem.example";
const HEAD = `@prefix skos: <http://www.w3.org/2004/02/skos/core#>.
@prefix dct: <http://purl.org/dc/terms/>.
@prefix t: <urn:tandem:>.
@prefix s: <${ORIGIN}/skills/>.
`;
const line = (id: string, more = "") =>
  `s:${id} a skos:Concept; skos:prefLabel "${id}"@en${more}.\n`;
const gone = (id: string, by: string) => line(id, `; t:state "merged"; dct:isReplacedBy s:${by}`);
const reason = "They are the same.";

async function withUses(db: Database) {
  const staged = await stage(db);
  const requires = [
    { skill: "sql", importance: 2, level: 2 },
    { skill: "databases", importance: 1, level: 4 },
  ];
  const both = await staged.publish("internship", { requires });
  const one = await staged.publish("internship", { requires: [{ skill: "sql" }] });
  await staged.publish("programme");
  const { search } = readSearch(new URLSearchParams("q=x&skill=sql"));
  await saveSearch(staged.recruiter, search, db);
  await db.delete(outbox);
  return { ...staged, both, one };
}

/** What somebody else's installation, which had the same, would come to: it is taken back here. */
async function elsewhere<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  const back = new Error("taken back");
  let result: T;
  const done = db.transaction(async (tx) => {
    result = await work(tx);
    throw back;
  });
  await expect(done).rejects.toBe(back);
  return result!;
}

const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).toSorted();

/** All that names skills, the links among them and what they are worth; and what the vocabulary says of itself. */
async function usesOf(db: Database) {
  const credits = await db.select().from(skillCredits);
  return {
    vocabulary: await vocabularyAsTurtle(db, ORIGIN),
    postings: sorted(await db.select().from(postingSkills)),
    modules: sorted(await db.select().from(moduleSkills)),
    searches: sorted(await db.select().from(savedSearches)),
    links: sorted(await db.select().from(skillRelations)),
    credits: sorted(credits.map((row) => ({ ...row, since: undefined }))),
  };
}

test("a skill that was merged where a file was written is merged where it is read, with all that names it", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, system, student, both, one } = await withUses(db);
    const there = await elsewhere(db, async (tx) => {
      await mergeSkills(staff, "sql", { into: "databases", reason }, tx);
      return usesOf(tx);
    });
    const { id: counted } = await latestSnapshot(db);
    const imported = await importSkos(system, there.vocabulary, db);
    expect(imported).toMatchObject({ added: 0, merged: 1, moved: 3 });
    // What the two internships asked for, and what the module taught, is kept as it was.
    expect(await db.$count(mergedUses)).toBe(3);
    expect(skosSummary(imported)).toContain("3 postings named one of them");
    expect(await usesOf(db)).toEqual(there);
    expect(await ofPosting(db, both)).toEqual([{ skill: "databases", importance: 2, level: 4 }]);
    await expect(getSkillPage(student, "sql", db)).rejects.toThrow(Moved);
    const told = (await db.select().from(outbox)).map(({ entityId }) => entityId);
    expect(told).toEqual(expect.arrayContaining(["databases", "sql", both, one]));
    expect((await latestSnapshot(db)).id).not.toBe(counted);
    const deeds = await db.select().from(events).where(eq(events.subjectKind, "skill"));
    expect(deeds.map(({ verb, subjectId, details }) => [verb, subjectId, details])).toEqual([
      ["merged_away", "sql", { into: "databases", reason }],
      ["merged", "databases", { former: "sql", postings: 3 }],
    ]);
    const again = await importSkos(system, there.vocabulary, db);
    expect(again).toMatchObject({ added: 0, changed: 0, merged: 0, toldPostings: 0 });
    expect(skosSummary(again)).not.toContain("merged");
  }));

test("mergers in a row, into a skill that is new as well, lead to the last of them, which keeps the names", () =>
  inRolledBackTransaction(async (db) => {
    const { system, both } = await withUses(db);
    const file = `${HEAD}${gone("sql", "databases")}${gone("databases", "stores")}${line("stores", "; dct:source <http://data.europa.eu/esco/skill/stores>")}`;
    const imported = await importSkos(system, file, db);
    expect(imported).toMatchObject({ added: 1, merged: 2, moved: 3 });
    expect(await ofPosting(db, both)).toEqual([{ skill: "stores", importance: 2, level: 4 }]);
    expect(await skillNamed(db, "sql")).toMatchObject({ state: "merged", replacedBy: "stores" });
    const stores = await skillNamed(db, "stores");
    expect(stores).toMatchObject({ uri: "http://data.europa.eu/esco/skill/stores" });
    expect(stores.altEn).toEqual(expect.arrayContaining(["SQL", "databases"]));
    expect(await importSkos(system, file, db)).toMatchObject({ added: 0, changed: 0, merged: 0 });
  }));

test("a merger the other way round is refused by its line, and nothing is written", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, system } = await withUses(db);
    await mergeSkills(staff, "sql", { into: "databases", reason }, db);
    const before = await usesOf(db);
    const file = `${HEAD}${line("falconry")}${gone("databases", "sql")}`;
    const said = "Line 6: databases → sql → databases is a circle";
    await expect(importSkos(system, file, db)).rejects.toThrow(said);
    const opposite = `${HEAD}${gone("databases", "sql")}${line("sql")}`;
    const other =
      "Line 5: databases would be merged into sql, which was merged into databases here.";
    await expect(importSkos(system, opposite, db)).rejects.toThrow(other);
    expect(await usesOf(db)).toEqual(before);
  }));
