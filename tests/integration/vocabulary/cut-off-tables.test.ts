import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { occupationSkills, skillCredits, skillRelations } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { releaseSummary } from "#app/domain/vocabulary/release-summary.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeRelease } from "#tests/support/esco-release.ts";

const system = systemActor(NOW);

const release = (version: string) =>
  makeRelease({
    version,
    skills: [
      { key: "py", en: "Python", broader: ["prog"] },
      { key: "prog", en: "computer programming", related: ["algo"] },
      { key: "algo", en: "algorithms", broader: ["group:L1"] },
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
