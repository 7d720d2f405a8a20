import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { eq, sql } from "drizzle-orm";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  occupationSkills,
  outbox,
  skillCredits,
  skillGroupMembers,
  skillRelations,
  skills,
  skillTexts,
} from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { COLUMNS } from "#app/domain/vocabulary/release-columns.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";
import { releaseSummary } from "#app/domain/vocabulary/release-summary.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { ESCO, makeRelease, uriOf } from "#tests/support/esco-release.ts";

const system = systemActor(NOW);

const SKILLS = [
  {
    key: "py",
    en: "Python (computer programming)",
    altEn: ["Python", "snakes"],
    broader: ["prog"],
  },
  { key: "prog", en: "computer programming", type: "knowledge", related: ["algo"] },
  { key: "algo", en: "algorithms", description: "Steps that end." },
  { key: "advise", en: "advise others", reuse: "transversal" },
  { key: "cheese", en: "advise on cheese", broader: ["advise"] },
  { key: "de", en: "German", type: "knowledge", reuse: "transversal", broader: ["group:L"] },
  { key: "write-de", en: "write German", broader: ["de"] },
];
const GROUPS = [
  { code: "L", en: "languages" },
  { code: "S1", en: "communication" },
];
const OCCUPATIONS = [
  { key: "dev", en: "developer", isco: "2512", essential: ["py"], optional: ["algo"] },
];
const first = () =>
  makeRelease({ version: "1.1.1", skills: SKILLS, groups: GROUPS, occupations: OCCUPATIONS });

const own = {
  id: "python",
  uri: uriOf("py"),
  type: "knowledge",
  en: "Python",
  bg: "Питон",
  altEn: ["CPython"],
  altBg: [],
  broader: [],
  related: [],
};
const snakes = { ...own, id: "snakes", uri: undefined, en: "snakes", bg: "змии", altEn: [] };

async function imported(db: Database, folder = first()) {
  await loadVocabulary(system, [own, snakes], db);
  await db.delete(outbox);
  return importRelease(system, { paths: [folder] }, db);
}

const skill = async (db: Database, id: string) =>
  (await db.select().from(skills).where(eq(skills.id, id)))[0]!;

describe("importing a release of ESCO", () => {
  test("brings its skills, links, groups and occupations, and leaves the project's labels first", () =>
    inRolledBackTransaction(async (db) => {
      const result = await imported(db);
      expect(result).toMatchObject({
        version: "1.1.1",
        languages: ["en"],
        isChanged: true,
        occupations: 1,
        needs: 2,
      });
      expect(result.added).toHaveLength(6);
      expect(await skill(db, "python")).toMatchObject({
        en: "Python",
        bg: "Питон",
        source: "project",
        escoVersion: "1.1.1",
        type: "knowledge",
        // Another skill of the project is called "snakes".
        altEn: ["CPython", "Python (computer programming)"],
      });
      expect(await skill(db, "esco-algo")).toMatchObject({
        en: "algorithms",
        bg: null,
        reuseLevel: "sector-specific",
      });
      expect((await skill(db, "esco-write-de")).type).toBe("language");
      const [text] = await db.select().from(skillTexts).where(eq(skillTexts.skillId, "esco-algo"));
      expect(text).toMatchObject({ lang: "en", source: "esco", description: "Steps that end." });
      expect(await db.select().from(skillGroupMembers)).toEqual([
        { skillId: "esco-de", groupId: "esco-L" },
      ]);
      expect(await db.select().from(occupationSkills).orderBy(occupationSkills.kind)).toEqual([
        { occupationId: "esco-dev", skillId: "python", kind: "essential" },
        { occupationId: "esco-dev", skillId: "esco-algo", kind: "optional" },
      ]);
      const told = await db.select().from(outbox).where(eq(outbox.entity, "skill"));
      expect(told).toHaveLength(7);
    }));

  test("counts what is narrower for what is broader, but not for what is of use everywhere", () =>
    inRolledBackTransaction(async (db) => {
      await imported(db);
      const credits = await db
        .select()
        .from(skillCredits)
        .where(sql`from_id <> to_id`);
      const pairs = credits.map(({ fromId, toId, credit }) => `${fromId} ${toId} ${credit}`);
      expect(pairs).toContain("python esco-prog 800");
      expect(pairs).toContain("esco-algo esco-prog 300");
      expect(pairs.filter((pair) => pair.includes("esco-advise"))).toEqual([]);
      const links = await db
        .select()
        .from(skillRelations)
        .where(eq(skillRelations.toId, "esco-advise"));
      expect(links).toMatchObject([{ fromId: "esco-cheese", isCredited: false, source: "esco" }]);
    }));

  test("changes nothing the second time, nor does loading the project's own again", () =>
    inRolledBackTransaction(async (db) => {
      await imported(db);
      const state = async () => [
        await db.select().from(skills).orderBy(skills.id),
        await db.select().from(skillRelations).orderBy(skillRelations.fromId, skillRelations.toId),
        await db.$count(events),
        await db.$count(outbox),
      ];
      const before = await state();
      const folder = first();
      const stray = `${ESCO}/occupation/nobody,essential,${uriOf("py")}\n`;
      appendFileSync(path.join(folder, "occupationSkillRelations.csv"), stray);
      expect(await importRelease(system, { paths: [folder] }, db)).toMatchObject({
        isChanged: false,
        strayNeeds: 1,
        toldPostings: 0,
      });
      expect(await loadVocabulary(system, [own, snakes], db)).toMatchObject({ changedSkills: 0 });
      expect(await state()).toEqual(before);
    }));

  test("says what the next release relabels and gives up, with what replaces it", () =>
    inRolledBackTransaction(async (db) => {
      await imported(db);
      const next = SKILLS.filter(({ key }) => key !== "cheese").map((one) => {
        if (one.key === "algo") return { ...one, en: "algorithms and complexity" };
        if (one.key === "write-de") return { ...one, status: "obsolete", replacedBy: "de" };
        return one;
      });
      const folder = makeRelease({
        version: "1.2.0",
        skills: next,
        groups: GROUPS,
        occupations: OCCUPATIONS,
      });
      const paths = [folder];
      await expect(importRelease(system, { paths }, db)).rejects.toThrow(
        "2 of the 6 skills of ESCO that the vocabulary has would be deprecated, 1 of them without",
      );
      expect(await skill(db, "esco-cheese")).toMatchObject({ state: "accepted" });
      const result = await importRelease(system, { paths, deprecateMissing: true }, db);
      expect(result.relabelled).toMatchObject([
        { id: "esco-algo", is: { en: "algorithms and complexity" } },
      ]);
      expect(result.deprecated.map(({ id, replacement }) => [id, replacement]).toSorted()).toEqual([
        ["esco-cheese", null],
        ["esco-write-de", "German"],
      ]);
      expect(await skill(db, "esco-write-de")).toMatchObject({
        state: "deprecated",
        replacedBy: "esco-de",
        stateBy: null,
      });
      const words = releaseSummary(result, { all: false });
      expect(words).toContain("esco-write-de: write German → German");
      expect(words).toContain("esco-algo: algorithms → algorithms and complexity");
      await expect(importRelease(system, { paths: [first()] }, db)).rejects.toThrow(
        /at ESCO 1\.2\.0/,
      );
    }));

  test("puts official Bulgarian labels in the place of the project's, which stay as alternatives", () =>
    inRolledBackTransaction(async (db) => {
      await imported(db);
      const translated = SKILLS.map((one) =>
        one.key === "py" ? { ...one, bg: "Python (програмиране)" } : one,
      );
      const result = await importRelease(
        system,
        {
          paths: [
            makeRelease({
              version: "1.1.1",
              skills: translated,
              groups: GROUPS,
              occupations: OCCUPATIONS,
            }),
          ],
        },
        db,
      );
      expect(result.relabelled).toMatchObject([
        { id: "python", is: { bg: "Python (програмиране)" } },
      ]);
      expect(await skill(db, "python")).toMatchObject({ en: "Python", altBg: ["Питон"] });
      expect(await loadVocabulary(system, [own, snakes], db)).toMatchObject({ changedSkills: 0 });
    }));

  test("reads zips, and tells a file that is cut off, none, or of no version", () =>
    inRolledBackTransaction(async (db) => {
      const folder = first();
      const names = ["skills_en.csv", "skillSkillRelations.csv", "broaderRelationsSkillPillar.csv"];
      const zip = path.join(folder, "esco-1.1.1-en.zip");
      const files = names.map((name) => [`csv/${name}`, readFileSync(path.join(folder, name))]);
      writeFileSync(zip, zipSync(Object.fromEntries(files)));
      expect((await importRelease(system, { paths: [zip] }, db)).added).toHaveLength(7);
      const few = makeRelease({ version: "1.2.0", skills: SKILLS.slice(3, 5) });
      const refusal = (paths: string[], version?: string) =>
        importRelease(system, { paths, version }, db).catch((error: Error) => error);
      expect(await refusal([few])).toMatchObject({
        message: expect.stringContaining("5 of the 7 skills"),
      });
      writeFileSync(zip, readFileSync(zip).subarray(0, 900));
      for (const paths of [[zip], ["/nowhere"], [path.join(folder, "skillGroups_en.csv")]])
        expect(await refusal(paths, "1.2.0")).toBeInstanceOf(UnreadableRelease);
    }));

  test("takes nothing away by a file of the release that the vocabulary has, cut off or half translated", () =>
    inRolledBackTransaction(async (db) => {
      await imported(db);
      const half = SKILLS.map((one, n) => ({ ...one, bg: n % 2 === 0 ? `име ${n}` : "" }));
      const english = makeRelease({ version: "1.1.1", skills: half });
      const only = (name: string, folder: string) => [path.join(folder, name)];
      const bulgarian = only("skills_bg.csv", english);
      expect((await importRelease(system, { paths: bulgarian }, db)).deprecated).toEqual([]);
      expect(await skill(db, "esco-algo")).toMatchObject({ state: "accepted", bg: "име 2" });
      expect(await skill(db, "esco-prog")).toMatchObject({ state: "accepted", bg: null });
      const cut = makeRelease({ version: "1.1.1", skills: SKILLS.slice(0, -1) });
      const paths = only("skills_en.csv", cut);
      await expect(importRelease(system, { paths }, db)).rejects.toThrow(
        "1 of the 6 skills of ESCO that the vocabulary has would be deprecated, 1 of them without a replacement, among them “write German”. The vocabulary has them from ESCO 1.1.1 itself",
      );
      const { deprecated } = await importRelease(system, { paths, deprecateMissing: true }, db);
      expect(deprecated).toMatchObject([{ id: "esco-write-de" }]);
    }));

  test("refuses parts of two releases before anything is written, whatever they are called", () =>
    inRolledBackTransaction(async (db) => {
      const folder = first();
      const other = path.join(folder, "..", "relations.csv");
      writeFileSync(other, readFileSync(path.join(folder, "skillSkillRelations.csv")));
      const named = importRelease(system, { paths: [path.join(folder, "..")] }, db);
      await expect(named).rejects.toThrow(`no version in the name: ${other}`);
      const strays = "originalSkillUri,relationType,relatedSkillUri\n";
      const stray = `${uriOf("py")},optional,${uriOf("of-another-release")}\n`;
      writeFileSync(path.join(folder, "skillSkillRelations.csv"), strays + stray);
      writeFileSync(path.join(folder, "skillsHierarchy_en.csv"), `${COLUMNS.hierarchy.join()}\n`);
      const linked = importRelease(system, { paths: [folder] }, db);
      await expect(linked).rejects.toThrow(
        `skillSkillRelations names 1 times what the table of skills does not have, first ${uriOf("of-another-release")}`,
      );
      expect(await db.$count(skills)).toBe(0);
    }));

  test("is for staff and the system alone", () =>
    inRolledBackTransaction(async (db) => {
      const { coordinator, staff } = await cast(db);
      const paths = [first()];
      await expect(importRelease(coordinator, { paths }, db)).rejects.toThrow(Forbidden);
      expect((await importRelease(staff, { paths }, db)).isChanged).toBe(true);
    }));
});
