import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { skills, vocabularyReleases } from "#db/schema/index.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeRelease, uriOf } from "#tests/support/esco-release.ts";
import { skillNamed, stage } from "#tests/support/vocabulary-stage.ts";

const none = { uri: null, exactMatches: [], closeMatches: [] };
const reason = "They are the same.";
const order = (version = "1.1.1", status = "released") => ({
  paths: [
    makeRelease({
      version,
      skills: [
        { key: "q", en: "query languages", altEn: ["querying"], status },
        { key: "doubt", en: "doubt" },
      ],
    }),
  ],
});

async function loaded(db: Database) {
  const people = await stage(db);
  await importRelease(people.system, order(), db);
  return people;
}

test("a concept that was taken from its skill comes anew under the next id, once", () =>
  inRolledBackTransaction(async (db) => {
    const { system, staff } = await loaded(db);
    await mapSkill(staff, "esco-q", none, db);
    const again = await importRelease(system, order(), db);
    expect(again.added).toEqual(["esco-q-2"]);
    expect(await skillNamed(db, "esco-q")).toMatchObject({ uri: null, escoVersion: null });
    expect(await skillNamed(db, "esco-q-2")).toMatchObject({
      uri: uriOf("q"),
      en: "query languages",
    });
    expect(await importRelease(system, order(), db)).toMatchObject({ added: [], isChanged: false });
  }));

test("a concept that is released no more says nothing of the skill that it was taken from", () =>
  inRolledBackTransaction(async (db) => {
    const { system, staff } = await loaded(db);
    await mapSkill(staff, "esco-q", none, db);
    await importRelease(system, order("1.2.0", "deprecated"), db);
    const state = { uri: null, escoVersion: null, state: "accepted" };
    expect(await skillNamed(db, "esco-q")).toMatchObject(state);
  }));

test("a concept that a merged skill has left to another, which lost it, comes anew", () =>
  inRolledBackTransaction(async (db) => {
    const { system, staff } = await loaded(db);
    await mergeSkills(staff, "esco-q", { into: "sql", reason }, db);
    await mapSkill(staff, "sql", none, db);
    expect((await importRelease(system, order(), db)).added).toEqual(["esco-q-2"]);
    expect(await skillNamed(db, "esco-q")).toMatchObject({ state: "merged", replacedBy: "sql" });
  }));

test("an address that staff have taken away can be given back, to its skill or to another", () =>
  inRolledBackTransaction(async (db) => {
    const { staff } = await loaded(db);
    const whole = { version: "1.1.1", languages: ["en"], skills: 13_896, importedAt: NOW };
    await db.insert(vocabularyReleases).values(whole);
    const own = { ...none, uri: uriOf("py") };
    await db.update(skills).set({ uri: own.uri }).where(eq(skills.id, "python"));
    await mapSkill(staff, "python", none, db);
    await mapSkill(staff, "python", own, db);
    await mapSkill(staff, "esco-q", none, db);
    await mapSkill(staff, "sql", { ...none, uri: uriOf("q") }, db);
    expect(await skillNamed(db, "sql")).toMatchObject({ uri: uriOf("q") });
    await mapSkill(staff, "sql", none, db);
    await mapSkill(staff, "esco-q", { ...none, uri: uriOf("q") }, db);
    const unknown = { ...none, uri: uriOf("of-no-release") };
    await expect(mapSkill(staff, "sql", unknown, db)).rejects.toThrow("conceptUnknown");
  }));

test("an address that staff have given to a skill of their own stays there when the project's files name it", () =>
  inRolledBackTransaction(async (db) => {
    const { system, staff } = await stage(db);
    const words = { altEn: [], altBg: [], broader: [], related: [] };
    const python = { id: "python", type: "knowledge", en: "Python", bg: "Python", ...words };
    const entries = [{ ...python, uri: uriOf("py") }];
    await loadVocabulary(system, entries, db);
    await mapSkill(staff, "python", none, db);
    await mapSkill(staff, "teamwork", { ...none, uri: uriOf("py") }, db);
    await loadVocabulary(system, entries, db);
    expect(await skillNamed(db, "teamwork")).toMatchObject({ uri: uriOf("py") });
    expect(await skillNamed(db, "python")).toMatchObject({ uri: null });
  }));
