import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  moduleSkills,
  outbox,
  postingSkills,
  savedSearches,
  skillRelations,
  skills,
} from "#db/schema/index.ts";
import { Moved, NotFound, Refused } from "#app/domain/errors.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { saveSearch } from "#app/domain/saved/commands.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { suggestByName } from "#app/domain/skill/find-by-name.server.ts";
import { getSkillPage } from "#app/domain/skill/skill-page.server.ts";
import { readRefusals, writeRefusals } from "#app/domain/skill-suggestion/refusals.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { at, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeRelease, uriOf } from "#tests/support/esco-release.ts";

import { ofPosting, skillNamed, stage } from "#tests/support/vocabulary-stage.ts";

const reason = "They are the same.";
const search = (query: string) => readSearch(new URLSearchParams(query)).search;

/** One posting asks for both skills, one for the one that goes, and a programme teaches both. */
async function withUses(db: Database) {
  const staged = await stage(db);
  const both = await staged.publish("internship", {
    requires: [
      { skill: "sql", importance: 2, level: 2 },
      { skill: "databases", importance: 1, level: 4 },
    ],
  });
  const one = await staged.publish("internship", { requires: [{ skill: "sql", importance: 1 }] });
  await staged.publish("programme");
  await saveSearch(staged.recruiter, search("q=x&skill=sql"), db);
  await saveSearch(staged.recruiter, search("q=x&skill=databases"), db);
  await db.delete(outbox);
  return { ...staged, both, one };
}

describe("merging two skills", () => {
  test("moves every use and keeps the stronger requirement", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, both, one } = await withUses(db);
      const { id: before } = await latestSnapshot(db);
      const merged = await mergeSkills(staff, "sql", { into: "Databases", reason }, db);
      expect(merged).toEqual({ into: "databases", postings: 3 });
      expect(await ofPosting(db, both)).toEqual([{ skill: "databases", importance: 2, level: 4 }]);
      expect(await ofPosting(db, one)).toMatchObject([{ skill: "databases", importance: 1 }]);
      const taught = await db.select().from(moduleSkills);
      expect(taught.map(({ skillId }) => skillId)).not.toContain("sql");
      const saved = await db.select().from(savedSearches);
      expect(saved.map(({ query }) => query)).toEqual(["q=x&skill=databases"]);
      const linked = sql`from_id = 'sql' or to_id = 'sql'`;
      expect(await db.select().from(skillRelations).where(linked)).toEqual([]);
      expect((await latestSnapshot(db)).id).not.toBe(before);
    }));

  test("keeps refused what was refused, also for a form that still names the merged skill", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, both, one } = await withUses(db);
      await writeRefusals(db, one, { "": ["sql", "databases"], Module: ["sql"] });
      await writeRefusals(db, both, { "": ["python"] });
      await mergeSkills(staff, "sql", { into: "databases", reason }, db);
      const now = { "": ["databases"], Module: ["databases"] };
      expect(await readRefusals(db, one)).toEqual(now);
      await writeRefusals(db, one, { "": ["databases", "sql"], Module: ["sql", "nothing"] });
      expect(await readRefusals(db, one)).toEqual(now);
      expect(await readRefusals(db, both)).toEqual({ "": ["python"] });
    }));

  test("leads old names and addresses on, tells search, and is in the record", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, student, both, one } = await withUses(db);
      await mergeSkills(staff, "sql", { into: "databases", reason }, db);
      const state = { state: "merged", replacedBy: "databases", stateReason: reason };
      expect(await skillNamed(db, "sql")).toMatchObject({ ...state, stateBy: staff.personId });
      expect((await skillNamed(db, "databases")).altEn).toEqual(["SQL"]);
      await expect(getSkillPage(student, "sql", db)).rejects.toThrow(Moved);
      expect((await getSkillPage(student, "databases", db)).uses).toBe(3);
      const engines = { db, server: null };
      expect((await searchPostings(student, search("skill=sql"), "en", engines)).total).toBe(3);
      expect((await suggestByName("sql", 5, engines))[0]).toMatchObject({ id: "databases" });
      const told = (await db.select().from(outbox)).map(({ entityId }) => entityId);
      expect(told).toEqual(expect.arrayContaining(["databases", "sql", both, one]));
      const deeds = await db.select().from(events).where(eq(events.subjectKind, "skill"));
      const said = deeds.map(({ verb, subjectId }) => `${verb} ${subjectId}`);
      expect(said.toSorted()).toEqual(["merged databases", "merged_away sql"]);
    }));

  test("is refused with itself, with what is not there, and twice", () =>
    inRolledBackTransaction(async (db) => {
      const { staff } = await stage(db);
      const merge = (id: string, into: string) => mergeSkills(staff, id, { into, reason }, db);
      await expect(merge("sql", "sql")).rejects.toThrow(Refused);
      await expect(merge("sql", "nothing of the kind")).rejects.toThrow(Refused);
      await expect(merge("nothing", "sql")).rejects.toThrow(NotFound);
      await merge("sql", "databases");
      await expect(merge("sql", "python")).rejects.toThrow(Moved);
      await expect(merge("databases", "sql")).rejects.toThrow("sameSkill");
      expect(await merge("statistics", "sql")).toMatchObject({ into: "databases" });
      await merge("databases", "python");
      const [first] = await db.select().from(skills).where(eq(skills.id, "sql"));
      expect(first!.replacedBy).toBe("python");
    }));

  test("takes over the concept, which the next release then tells the skill that stays", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, system } = await stage(db);
      const release = {
        version: "1.1.1",
        skills: [{ key: "q", en: "query languages", altEn: ["querying"] }],
      };
      await importRelease(system, { paths: [makeRelease(release)] }, db);
      await mergeSkills(staff, "esco-q", { into: "sql", reason }, db);
      const [stays] = await db.select().from(skills).where(eq(skills.id, "sql"));
      expect(stays).toMatchObject({
        uri: uriOf("q"),
        altEn: ["query languages", "querying"],
        source: "project",
      });
      const again = await importRelease(
        system,
        { paths: [makeRelease({ ...release, version: "1.2.0" })] },
        db,
      );
      expect(again).toMatchObject({ added: [], relabelled: [] });
      const entry = {
        id: "sql",
        type: "knowledge",
        en: "SQL",
        bg: "SQL",
        altEn: [],
        altBg: [],
        broader: [],
        related: [],
      };
      await loadVocabulary(system, [entry], db);
      const [kept] = await db.select().from(skills).where(eq(skills.id, "sql"));
      expect(kept).toMatchObject({ uri: uriOf("q"), altEn: ["query languages", "querying"] });
    }));

  test("waits for postings that are being saved, whose skills move as well", () =>
    withOwnDatabase(async ({ db }) => {
      const { staff, system, company } = await stage(db);
      let merging: Promise<unknown> | undefined;
      const id = await db.transaction(async (tx) => {
        const content = contentFor("internship", { requires: [{ skill: "sql" }] });
        const draft = await createDraft(at(system, NOW), company.id, content, tx);
        merging = mergeSkills(staff, "sql", { into: "databases", reason }, db);
        await expect.poll(() => waitingLocks(db)).toBeGreaterThan(0);
        return draft.id;
      });
      await merging;
      const rows = await db.select().from(postingSkills);
      expect(rows.map(({ skillId }) => skillId)).toEqual(["databases"]);
      expect(id).toBeTruthy();
    }));
});

async function waitingLocks(db: Database): Promise<number> {
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from pg_locks where not granted`,
  );
  return row!.n;
}
