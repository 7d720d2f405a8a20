import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { Moved } from "#app/domain/errors.ts";
import { deprecateSkill, reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { getSkillPage } from "#app/domain/skill/skill-page.server.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { vocabularyAsTurtle } from "#app/domain/vocabulary/skos/whole-turtle.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeRelease } from "#tests/support/esco-release.ts";
import { ofPosting, skillNamed, stage } from "#tests/support/vocabulary-stage.ts";

const reason = "It is so.";
const ORIGIN = "https://tandem.example";
const leadsTo = async (db: Database, id: string) => (await skillNamed(db, id)).replacedBy;

test("what was merged with a skill that is deprecated later leads to what is offered, and back when it is offered again", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, student, publish } = await stage(db);
    await mergeSkills(staff, "sql", { into: "postgresql", reason }, db);
    await deprecateSkill(staff, "teamwork", { replacement: "postgresql", reason }, db);
    await deprecateSkill(staff, "postgresql", { replacement: "databases", reason }, db);
    await expect(getSkillPage(student, "sql", db)).rejects.toEqual(new Moved("sql", "databases"));
    const posting = await publish("internship", { requires: [{ skill: "sql", source: "person" }] });
    expect(await ofPosting(db, posting)).toMatchObject([{ skill: "databases" }]);
    await deprecateSkill(staff, "databases", { replacement: "python", reason }, db);
    expect(await leadsTo(db, "sql")).toBe("python");
    await reinstateSkill(staff, "postgresql", db);
    expect([await leadsTo(db, "sql"), await leadsTo(db, "teamwork")]).toEqual([
      "postgresql",
      "postgresql",
    ]);
    expect(await leadsTo(db, "databases")).toBe("python");
  }));

test("what was merged with a skill that a release gives up leads to the last of those that replace each other", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, system } = await stage(db);
    const [a, b, c] = ["a", "b", "c"].map((key) => ({ key, en: `to ${key}` }));
    await importRelease(
      system,
      { paths: [makeRelease({ version: "1.1.1", skills: [a!, b!, c!] })] },
      db,
    );
    await mergeSkills(staff, "sql", { into: "esco-a", reason }, db);
    const gone = { status: "deprecated" };
    const next = [{ ...a!, ...gone, replacedBy: "b" }, { ...b!, ...gone, replacedBy: "c" }, c!];
    const order = (skills: typeof next) => ({
      paths: [makeRelease({ version: "1.2.0", skills })],
      deprecateMissing: true,
    });
    await importRelease(system, order(next), db);
    for (const id of ["esco-a", "esco-b", "sql"]) expect(await leadsTo(db, id)).toBe("esco-c");
  }));

test("of a release whose skills replace each other in a circle none leads anywhere", () =>
  inRolledBackTransaction(async (db) => {
    const { system } = await stage(db);
    const [a, b] = ["a", "b"].map((key) => ({ key, en: `to ${key}` }));
    const others = Array.from({ length: 50 }, (_, n) => ({ key: `o${n}`, en: `other ${n}` }));
    const order = (version: string, skills: Parameters<typeof makeRelease>[0]["skills"]) => ({
      paths: [makeRelease({ version, skills: [...skills, ...others] })],
    });
    await importRelease(system, order("1.1.1", [a!, b!]), db);
    const round = [
      { ...a!, status: "deprecated", replacedBy: "b" },
      { ...b!, status: "deprecated", replacedBy: "a" },
    ];
    await importRelease(system, order("1.2.0", round), db);
    expect([await leadsTo(db, "esco-a"), await leadsTo(db, "esco-b")]).toEqual([null, null]);
    const out = await vocabularyAsTurtle(db, ORIGIN);
    expect(await importSkos(system, out, db)).toMatchObject({ changed: 0 });
  }));

test("a file whose merged skills lead to deprecated ones is read to the end, each time alike", () =>
  inRolledBackTransaction(async (db) => {
    const { staff, system } = await stage(db);
    await mergeSkills(staff, "sql", { into: "postgresql", reason }, db);
    const skill = (id: string, more: string) =>
      `s:${id} a skos:Concept; skos:prefLabel "${id}"@en${more}.\n`;
    const file = `@prefix skos: <http://www.w3.org/2004/02/skos/core#>. @prefix dct: <http://purl.org/dc/terms/>.
      @prefix t: <urn:tandem:>. @prefix s: <${ORIGIN}/skills/>.
      ${skill("one", '; t:state "merged"; dct:isReplacedBy s:postgresql')}
      ${skill("postgresql", '; t:state "deprecated"; dct:isReplacedBy s:python')}`;
    for (const _time of ["first", "second"]) {
      await importSkos(system, file, db);
      expect([await leadsTo(db, "one"), await leadsTo(db, "sql")]).toEqual(["python", "python"]);
    }
  }));
