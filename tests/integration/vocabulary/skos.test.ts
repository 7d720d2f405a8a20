import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  outbox,
  skillCredits,
  skillRelations,
  skills,
  skillTexts,
} from "#db/schema/index.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { deprecateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import type { VocabularyEntry } from "#app/domain/skill/vocabulary-entry.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { UnreadableTurtle } from "#app/domain/vocabulary/skos/unreadable-turtle.ts";
import { vocabularyAsTurtle } from "#app/domain/vocabulary/skos/whole-turtle.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeRelease, uriOf } from "#tests/support/esco-release.ts";
import { dropAllSkills, makeVocabulary } from "#tests/support/skills.ts";

const ORIGIN = "https://tandem.example";
const reason = "It is so.";

const RELEASE = {
  version: "1.1.1",
  skills: [
    { key: "q", en: "query languages", altEn: ["querying"], description: 'Asking for "rows".' },
    { key: "think", en: "think critically", reuse: "transversal" },
    { key: "doubt", en: "doubt", bg: "съмнение", broader: ["think"], related: ["q"] },
  ],
};

const entry = (id: string, en: string, bg: string, more: Partial<VocabularyEntry> = {}) => ({
  id,
  en,
  bg,
  type: "knowledge",
  altEn: [],
  altBg: [],
  broader: [],
  related: [],
  ...more,
});
const OWN = [
  entry("sql", "SQL", "ес кю ел", { uri: uriOf("sql"), related: ["python"], tagOnly: ["S"] }),
  entry("python", "Python", "Python", { altEn: ["CPython"], broader: ["code"] }),
  entry("code", "programming", "програмиране", { altBg: ["писане на код"] }),
  entry("statistics", "statistics", "статистика"),
];

/** What the office does: a merger, a deprecation with a replacement, a mapping, and a broader skill of its own. */
async function keepHouse({ staff }: Awaited<ReturnType<typeof cast>>, db: Database) {
  await mergeSkills(staff, "esco-q", { into: "sql", reason }, db);
  await deprecateSkill(staff, "statistics", { replacement: "python", reason }, db);
  await deprecateSkill(staff, "esco-think", { replacement: "", reason }, db);
  const matches = ["https://a.example/1", "https://a.example/2"];
  const mapping = { uri: uriOf("py"), exactMatches: [matches[0]!], closeMatches: [matches[1]!] };
  await mapSkill(staff, "python", mapping, db);
}

/** The vocabulary row by row: all but counters, and who of the office did it, which is no part of it. */
async function tablesOf(db: Database) {
  const rows = await db.select().from(skills).orderBy(skills.id);
  return {
    skills: rows.map(({ revision: _revision, stateBy: _by, ...row }) => row),
    texts: await db
      .select()
      .from(skillTexts)
      .orderBy(skillTexts.skillId, skillTexts.lang, skillTexts.source),
    links: await db
      .select()
      .from(skillRelations)
      .orderBy(skillRelations.fromId, skillRelations.toId),
    credits: await credits(db),
  };
}

/** Skills of the project and of ESCO, one merged, one deprecated, one mapped. */
async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  await importRelease(people.system, { paths: [makeRelease(RELEASE)] }, db);
  await mergeSkills(people.staff, "esco-q", { into: "sql", reason }, db);
  await deprecateSkill(people.staff, "statistics", { replacement: "python", reason }, db);
  const uri = "http://data.europa.eu/esco/skill/py";
  const closeMatches = ["https://a.example/1"];
  await mapSkill(people.staff, "python", { uri, exactMatches: [], closeMatches }, db);
  return people;
}

/** But not since which version of all credits: that is no fact of a vocabulary, and not in its file. */
const credits = async (db: Database) =>
  (await db.select().from(skillCredits))
    .map((row) => JSON.stringify({ ...row, since: undefined }))
    .toSorted();

describe("the vocabulary out as SKOS and in again", () => {
  test("is the same byte by byte in an empty database, and changes nothing in its own", () =>
    inRolledBackTransaction(async (db) => {
      const { system } = await stage(db);
      const out = await vocabularyAsTurtle(db, ORIGIN);
      expect(out).toContain('skos:prefLabel "съмнение"@bg');
      const before = [await db.$count(events), await credits(db)];
      const same = { added: 0, changed: 0, toldPostings: 0 };
      expect(await importSkos(system, out, db)).toMatchObject(same);
      expect([await db.$count(events), await credits(db)]).toEqual(before);
      await dropAllSkills(db);
      expect(await importSkos(system, out, db)).toMatchObject({ added: 10, changed: 0 });
      expect(await vocabularyAsTurtle(db, ORIGIN)).toBe(out);
      expect(await credits(db)).toEqual(before[1]);
    }));

  test("leaves every table as it was, and an official label takes the place of the project's own after it", () =>
    inRolledBackTransaction(async (db) => {
      const people = await cast(db);
      const { system } = people;
      await loadVocabulary(system, OWN, db);
      await importRelease(system, { paths: [makeRelease(RELEASE)] }, db);
      await keepHouse(people, db);
      const before = await tablesOf(db);
      expect(new Set(before.texts.map(({ source }) => source)).size).toBe(3);
      expect(new Set(before.links.map(({ source }) => source)).size).toBe(3);
      const out = await vocabularyAsTurtle(db, ORIGIN);
      await dropAllSkills(db);
      await importSkos(system, out, db);
      expect(await tablesOf(db)).toEqual(before);
      expect(await importSkos(system, out, db)).toMatchObject({ added: 0, changed: 0 });
      const older = { ...RELEASE, version: "1.1.0" };
      const refused = importRelease(system, { paths: [makeRelease(older)] }, db);
      await expect(refused).rejects.toThrow("The vocabulary is at ESCO 1.1.1");
      const official = [{ key: "sql", en: "SQL", bg: "език за заявки SQL" }];
      const next = { version: "1.2.0", skills: [...RELEASE.skills, ...official] };
      await importRelease(system, { paths: [makeRelease(next)] }, db);
      const [shown] = await db.select().from(skills).where(eq(skills.id, "sql"));
      expect(shown).toMatchObject({ en: "SQL", bg: "език за заявки SQL" });
      expect(shown!.altBg).toContain("ес кю ел");
    }));

  test("is, of a file that knows an older release, no reason to go back to its words", () =>
    inRolledBackTransaction(async (db) => {
      const { system } = await cast(db);
      await importRelease(system, { paths: [makeRelease(RELEASE)] }, db);
      const out = await vocabularyAsTurtle(db, ORIGIN);
      const renamed = RELEASE.skills.map((one) =>
        one.key === "doubt" ? { ...one, bg: "подлагане на съмнение" } : one,
      );
      const next = makeRelease({ version: "1.2.0", skills: renamed });
      // Of so few labels one that changes is more than five in a hundred.
      await importRelease(system, { paths: [next], deprecateMissing: true }, db);
      const before = await tablesOf(db);
      expect(await importSkos(system, out, db)).toMatchObject({ added: 0, changed: 0 });
      expect(await tablesOf(db)).toEqual(before);
    }));

  test("takes in what somebody has written into the file, and tells search", () =>
    inRolledBackTransaction(async (db) => {
      const { system, company } = await stage(db);
      const content = contentFor("internship", { requires: [{ skill: "python" }] });
      const draft = await createDraft(at(system, NOW), company.id, content, db);
      await submitPosting(at(system, NOW), draft.id, db);
      await db.delete(outbox);
      const out = await vocabularyAsTurtle(db, ORIGIN);
      const edited = out.replace('"Python"@en', '"Python 3"@en');
      const fresh = `<${ORIGIN}/skills/quern> a skos:Concept; skos:prefLabel "quern"@en, "Mühle"@de; skos:broader <${ORIGIN}/skills/python>.`;
      const result = await importSkos(system, `${edited}\n${fresh}`, db);
      expect(result).toMatchObject({ added: 1, changed: 1, toldPostings: 1 });
      const [python] = await db.select().from(skills).where(eq(skills.id, "python"));
      expect(python!.en).toBe("Python 3");
      const told = (await db.select().from(outbox)).map(({ entityId }) => entityId);
      expect(told.toSorted()).toEqual(["python", "quern", draft.id].toSorted());
      const pair = expect.stringContaining('"fromId":"quern","toId":"python"');
      expect(await credits(db)).toContainEqual(pair);
      expect(await vocabularyAsTurtle(db, ORIGIN)).toContain('"Mühle"@de');
    }));

  test("refuses dead ends and what is no Turtle, and all but staff", () =>
    inRolledBackTransaction(async (db) => {
      const { system, coordinator, staff } = await stage(db);
      const prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#>.";
      const dead = `${prefix} <${ORIGIN}/skills/a> a skos:Concept; skos:prefLabel "a"@en; skos:broader <${ORIGIN}/skills/nowhere>.`;
      for (const turtle of [dead, "no turtle"])
        await expect(importSkos(system, turtle, db)).rejects.toThrow(UnreadableTurtle);
      await expect(importSkos(coordinator, "", db)).rejects.toThrow(Forbidden);
      expect(await importSkos(staff, "", db)).toMatchObject({ skills: 0, added: 0 });
    }));
});
