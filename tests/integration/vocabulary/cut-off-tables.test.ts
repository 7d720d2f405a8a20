import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { occupationSkills, skillCredits, skillRelations, skills } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { releaseSummary } from "#app/domain/vocabulary/release-summary.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { editTable, makeRelease, uriOf } from "#tests/support/esco-release.ts";

const system = systemActor(NOW);

const release = (version: string) =>
  makeRelease({
    version,
    skills: [
      { key: "py", en: "Python", altEn: ["Python 3"], type: "knowledge", broader: ["prog"] },
      { key: "prog", en: "computer programming", description: "To write.", related: ["algo"] },
      { key: "algo", en: "algorithms", reuse: "transversal", broader: ["group:L1"] },
    ],
    groups: [
      { code: "L", en: "languages" },
      { code: "L1", en: "Slavic languages", broader: "L" },
    ],
    occupations: [
      { key: "dev", en: "developer", isco: "2512", essential: ["py"], optional: ["algo"] },
    ],
  });

test.each([
  ["broaderRelationsSkillPillar", "1 of the 1 links between groups"],
  ["skillSkillRelations", "2 of the 2 links to related skills"],
  ["occupationSkillRelations", "2 of the 2 skills of occupations"],
])("refuses %s that is cut off, of the same version and of a newer one", (table, said) =>
  inRolledBackTransaction(async (db) => {
    await importRelease(system, { paths: [release("1.1.1")] }, db);
    const state = async () => [
      await db.select().from(skillRelations).orderBy(skillRelations.fromId, skillRelations.toId),
      await db.select().from(skillCredits).orderBy(skillCredits.fromId, skillCredits.toId),
      await db.select().from(occupationSkills).orderBy(occupationSkills.skillId),
    ];
    const before = await state();
    const cut = (version: string) => {
      const folder = release(version);
      const file = path.join(folder, `${table}.csv`);
      writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, 2).join("\n"));
      return [folder];
    };
    for (const paths of [cut("1.1.1"), cut("1.2.0")]) {
      const refused = importRelease(system, { paths }, db);
      await expect(refused).rejects.toThrow(said);
      await expect(refused).rejects.toThrow("more than 5 in a hundred");
    }
    expect(await state()).toEqual(before);
    const order = { paths: cut("1.1.1"), deprecateMissing: true };
    const result = await importRelease(system, order, db);
    expect(result.isChanged).toBe(true);
    expect(releaseSummary(result, { all: false })).toMatch(/: 0 added, [1-9]\d* removed/);
  }),
);

type Edit = Parameters<typeof editTable>[2];
const without =
  (column: string): Edit =>
  (row) => ({ ...row, [column]: undefined });
const emptied =
  (column: string): Edit =>
  (row) => ({ ...row, [column]: "" });

describe("a table that is damaged", () => {
  test.each<[string, string, Edit, string]>([
    ["skills_en", "lacks a column", without("altLabels"), "skills_en.csv has no column altLabels"],
    ["skills_en", "lacks a column", without("reuseLevel"), "has no column reuseLevel"],
    ["skillGroups_en", "lacks a column", without("code"), "skillGroups_en.csv has no column code"],
    ["occupations_en", "lacks a column", without("iscoGroup"), "has no column iscoGroup"],
    ["broaderRelationsSkillPillar", "lacks a column", without("broaderUri"), "broaderUri"],
    ["skillSkillRelations", "lacks a column", without("relatedSkillUri"), "relatedSkillUri"],
    ["occupationSkillRelations", "lacks a column", without("relationType"), "relationType"],
    [
      "occupationSkillRelations",
      "says no kind",
      emptied("relationType"),
      "row 3, column relationType: is empty, where ESCO knows essential, optional",
    ],
    [
      "occupationSkillRelations",
      "says an unknown kind",
      (row) => ({ ...row, relationType: "Essential" }),
      "row 2, column relationType: holds “Essential”",
    ],
    [
      "skills_en",
      "says an unknown reuse level",
      (row) => ({ ...row, reuseLevel: "everywhere" }),
      "skills_en.csv, row 2, column reuseLevel: holds “everywhere”, where ESCO knows transversal",
    ],
    [
      "skills_en",
      "says an unknown type",
      (row) => ({ ...row, skillType: "skill" }),
      "row 2, column skillType: holds “skill”, where ESCO knows knowledge, skill/competence",
    ],
  ])(
    "%s that %s is refused by place, into an empty vocabulary too (%#)",
    (...[table, , edit, said]) =>
      inRolledBackTransaction(async (db) => {
        const folder = release("1.1.1");
        editTable(folder, table, edit);
        const refused = importRelease(system, { paths: [folder] }, db);
        await expect(refused).rejects.toThrow(UnreadableRelease);
        await expect(importRelease(system, { paths: [folder] }, db)).rejects.toThrow(said);
        expect(await db.$count(skills)).toBe(0);
      }),
  );

  test.each<[string, Edit, string, string]>([
    ["skills_en", emptied("altLabels"), "1 of the 4 labels of skills", "labels of skills"],
    ["skills_en", emptied("description"), "1 of the 1 descriptions of skills", "descriptions of"],
    ["skills_en", emptied("reuseLevel"), "1 of the 1 transversal skills", "transversal skills"],
    ["skills_en", emptied("reuseLevel"), "3 of the 3 reuse levels", "reuse levels"],
    ["skills_en", emptied("skillType"), "1 of the 3 types of skills", "types of skills"],
    [
      "occupationSkillRelations",
      (row) => ({ ...row, relationType: row.occupationUri ? "optional" : "" }),
      "1 of the 1 essential skills of occupations",
      "essential",
    ],
    [
      "broaderRelationsSkillPillar",
      (row) => (row.conceptUri === uriOf("py") ? { ...row, conceptUri: "" } : row),
      "2 of the 7 credits",
      "credits",
    ],
  ])("%s that loses what it says is refused, and told when it is let (%#)", (...found) =>
    inRolledBackTransaction(async (db) => {
      const [table, edit, said, line] = found;
      await importRelease(system, { paths: [release("1.1.1")] }, db);
      const folder = release("1.1.1");
      editTable(folder, table, edit);
      const paths = [folder];
      await expect(importRelease(system, { paths }, db)).rejects.toThrow(said);
      const result = await importRelease(system, { paths, deprecateMissing: true }, db);
      expect(result.isChanged).toBe(true);
      const words = releaseSummary(result, { all: false });
      expect(words).toMatch(new RegExp(`${line}[^;\n]*: \\d+ added, [1-9]\\d* removed`));
    }),
  );
});
