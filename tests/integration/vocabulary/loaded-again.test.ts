import { max, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { creditVersions, events, outbox, skills, vocabularyLoads } from "#db/schema/index.ts";
import { deprecateSkill, reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { printOf } from "#app/domain/skill/vocabulary-load.server.ts";
import { addSkill } from "#app/domain/skill-proposal/add-skill.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { cast } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeRelease, uriOf } from "#tests/support/esco-release.ts";

const words = { type: "knowledge", altEn: [], altBg: [], broader: [], related: [] };
const ENTRIES = [
  { ...words, id: "code", en: "programming", bg: "програмиране" },
  { ...words, id: "sql", en: "SQL", bg: "ес кю ел", uri: uriOf("sql"), broader: ["code"] },
  { ...words, id: "python", en: "Python", bg: "Python", related: ["sql"] },
];
const reason = "They are the same.";
const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#>.
<https://tandem.example/skills/quern> a skos:Concept; skos:prefLabel "quern"@en.`;

type People = Awaited<ReturnType<typeof cast>>;
type Writer = (people: People, db: Database) => Promise<unknown>;

const release = makeRelease({ version: "1.1.1", skills: [{ key: "sql", en: "SQL language" }] });
const none = { uri: null, exactMatches: [], closeMatches: [] };
const proposed = {
  en: "quilting",
  bg: "капитониране",
  type: "knowledge" as const,
  broader: "code",
};

/** Everybody who writes to the vocabulary, and hands that go past the product. */
const WRITERS: Record<string, Writer> = {
  release: ({ system }, db) => importRelease(system, { paths: [release] }, db),
  file: ({ system }, db) => importSkos(system, TURTLE, db),
  mapping: ({ staff }, db) => mapSkill(staff, "sql", none, db),
  proposal: ({ staff }, db) => addSkill(db, staff, proposed),
  deprecation: ({ staff }, db) => deprecateSkill(staff, "code", { replacement: "", reason }, db),
  return: ({ staff }, db) => reinstateSkill(staff, "code", db),
  merger: ({ staff }, db) => mergeSkills(staff, "python", { into: "sql", reason }, db),
  texts: (_, db) => db.execute(sql`update skill_texts set label = 'S' where skill_id = 'sql'`),
  links: (_, db) => db.execute(sql`delete from skill_relations where from_id = 'sql'`),
  credits: (_, db) => db.execute(sql`update skill_credits set credit = 7 where from_id = 'sql'`),
};

/** What a load that writes anything leaves otherwise. */
async function traces(db: Database) {
  const [revisions] = await db.select({ sum: sql`sum(${skills.revision})` }).from(skills);
  const [version] = await db.select({ last: max(creditVersions.id) }).from(creditVersions);
  return [revisions, version, await db.$count(events), await db.$count(outbox)];
}

test("what was loaded is not compared again until somebody writes to the vocabulary, and then it is", () =>
  inRolledBackTransaction(async (db) => {
    const people = await cast(db);
    const load = (entries = ENTRIES) => loadVocabulary(people.system, entries, db);
    const noted = () => db.$count(vocabularyLoads);
    await load();
    expect(await noted(), "a load that wrote may have left something to the next").toBe(0);
    const whole = await load();
    expect(await noted()).toBe(1);
    expect(await load()).toEqual(whole);
    for (const [name, write] of Object.entries(WRITERS)) {
      await write(people, db);
      expect(await noted(), name).toBe(0);
      while ((await noted()) === 0) await load();
      const before = await traces(db);
      await db.delete(vocabularyLoads);
      await load();
      expect(await traces(db), name).toEqual(before);
    }
    const renamed = [...ENTRIES.slice(1), { ...ENTRIES[0]!, en: "coding" }];
    expect(await load(renamed)).toMatchObject({ changedSkills: 1 });
  }));

test("the print is another one when an entry says something else", () => {
  const others = ENTRIES.map((one) => ({ ...one, type: "skill" }));
  expect(printOf(ENTRIES)).not.toBe(printOf(others));
  expect(printOf(ENTRIES)).toBe(printOf(structuredClone(ENTRIES)));
});
