import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { vocabularyAsTurtle } from "#app/domain/vocabulary/skos/whole-turtle.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeRelease, uriOf } from "#tests/support/esco-release.ts";
import { dropAllSkills } from "#tests/support/skills.ts";
import { skillNamed, stage } from "#tests/support/vocabulary-stage.ts";

const ORIGIN = "https://tandem.example";
const HEAD = `@prefix skos: <http://www.w3.org/2004/02/skos/core#>.
@prefix dct: <http://purl.org/dc/terms/>.
@prefix t: <urn:tandem:>.
@prefix s: <${ORIGIN}/skills/>.
`;
/** A skill as a line of a file. */
const line = (id: string, more = "") =>
  `s:${id} a skos:Concept; skos:prefLabel "${id}"@en${more}.\n`;
const order = () => ({
  paths: [
    makeRelease({
      version: "1.1.1",
      skills: [
        { key: "q", en: "query languages", altEn: ["querying"] },
        { key: "doubt", en: "doubt" },
      ],
    }),
  ],
});

const none = { uri: null, exactMatches: [], closeMatches: [] };

async function loaded(db: Database) {
  const people = await stage(db);
  await importRelease(people.system, order(), db);
  return people;
}

const gone = (state: string, by: string) => `; t:state "${state}"; dct:isReplacedBy s:${by}`;

describe("a file in Turtle is refused by line and skill, and nothing of it is written, with", () => {
  test.each([
    [
      "a circle of broader skills",
      [
        line("a", "; skos:broader s:b"),
        line("b", "; skos:broader s:c"),
        line("c", "; skos:broader s:a"),
      ],
      "Line 5: a → b → c → a is a circle: each is narrower than the next.",
    ],
    [
      "a circle that one link closes",
      [line("new", "; skos:broader s:postgresql"), line("databases", "; skos:broader s:new")],
      "Line 5: new → postgresql → databases → new is a circle",
    ],
    [
      "a circle of replacements",
      [line("a", gone("deprecated", "b")), line("b", gone("deprecated", "a"))],
      "Line 5: a → b → a is a circle: each is replaced by the next.",
    ],
    [
      "a circle through a merged skill",
      [
        line("x", gone("deprecated", "a")),
        line("a", gone("deprecated", "b")),
        line("b", gone("merged", "a")),
      ],
      "Line 6: a → b → a is a circle",
    ],
    [
      "a name that another skill has in another spelling",
      [line("a"), line("b", '; skos:altLabel "Machine-Learning"@en')],
      "Line 6: b would be called “Machine-Learning”, as machine-learning is: one name means one skill.",
    ],
    [
      "one name of two new skills",
      [line("falconry"), line("b", '; skos:altLabel "Fal-conry"@en')],
      "would be called “falconry”, as b is",
    ],
    [
      "NUL in a name",
      [line("a"), line("b", String.raw`; skos:altLabel "be\u0000"@en`)],
      `Line 6: ${ORIGIN}/skills/b: its altLabel holds the character U+0000`,
    ],
  ])("%s", (_, lines, said) =>
    inRolledBackTransaction(async (db) => {
      const { system } = await stage(db);
      const before = await vocabularyAsTurtle(db, ORIGIN);
      const refused = importSkos(system, HEAD + lines.join(""), db);
      await expect(refused).rejects.toThrow(said);
      await expect(refused).rejects.toThrow("Nothing has been changed.");
      expect(await vocabularyAsTurtle(db, ORIGIN)).toBe(before);
    }),
  );
});

test("names that ESCO has twice, and what was called so already, are no reason to refuse a file", () =>
  inRolledBackTransaction(async (db) => {
    const { system } = await stage(db);
    const twins = ["sql", "t"].map((key) => ({ key, en: "sql", altEn: ["Python"] }));
    await importRelease(system, { paths: [makeRelease({ version: "1.1.1", skills: twins })] }, db);
    const out = await vocabularyAsTurtle(db, ORIGIN);
    const more = `${out}\n${HEAD}${line("c", '; skos:altLabel "C++"@en')}${line("sharp", '; skos:altLabel "C#"@en')}`;
    expect(await importSkos(system, more, db)).toMatchObject({ added: 2, changed: 0 });
    const renamed = more.replaceAll('"statistics"@en', '"Ｐｙｔｈｏｎ"@en');
    await expect(importSkos(system, renamed, db)).rejects.toThrow("statistics would be called");
    await dropAllSkills(db);
    expect(await importSkos(system, more, db)).toMatchObject({ changed: 0 });
    expect(await importSkos(system, more, db)).toMatchObject({ added: 0, changed: 0 });
  }));

test("a pair that the file calls related is no broader one, and closes no circle", () =>
  inRolledBackTransaction(async (db) => {
    const { system } = await stage(db);
    const file = `${line("postgresql", "; skos:related s:databases")}${line("databases", "; skos:broader s:new")}${line("new", "; skos:broader s:postgresql")}`;
    expect(await importSkos(system, HEAD + file, db)).toMatchObject({ added: 1, changed: 2 });
  }));

test("a file from before the address moved is refused by name, and nothing is written", () =>
  inRolledBackTransaction(async (db) => {
    const { system, staff } = await loaded(db);
    const former = await vocabularyAsTurtle(db, ORIGIN);
    await mapSkill(staff, "esco-q", none, db);
    await importRelease(system, order(), db);
    const now = await vocabularyAsTurtle(db, ORIGIN);
    const said = `esco-q and esco-q-2 would both be ${uriOf("q")}`;
    await expect(importSkos(system, former, db)).rejects.toThrow(said);
    expect(await vocabularyAsTurtle(db, ORIGIN)).toBe(now);
  }));

test("a file takes addresses from one skill to another, and names no skill twice", () =>
  inRolledBackTransaction(async (db) => {
    const { system } = await loaded(db);
    const out = await vocabularyAsTurtle(db, ORIGIN);
    const [q, doubt] = [uriOf("q"), uriOf("doubt")];
    const swapped = out
      .replaceAll(q, "urn:first")
      .replaceAll(doubt, q)
      .replaceAll("urn:first", doubt);
    await importSkos(system, swapped, db);
    expect(await skillNamed(db, "esco-q")).toMatchObject({ uri: doubt });
    const twice = `${out}\n<${ORIGIN}/skills/other> a <http://www.w3.org/2004/02/skos/core#Concept>;
      <http://www.w3.org/2004/02/skos/core#prefLabel> "other"@en; <http://purl.org/dc/terms/source> <${q}>.`;
    await expect(importSkos(system, twice, db)).rejects.toThrow("esco-doubt is there twice");
  }));
