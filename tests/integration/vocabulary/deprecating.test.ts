import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events, outbox, postings, skills, vocabularyReleases } from "#db/schema/index.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { revisePosting } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { deprecateSkill, reinstateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { mapSkill } from "#app/domain/skill/map-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import { getSkillPage } from "#app/domain/skill/skill-page.server.ts";
import { offeredNow } from "#app/domain/skill-suggestion/offered-now.server.ts";
import { at, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { uriOf } from "#tests/support/esco-release.ts";

import { offered, ofPosting, skillNamed, stage } from "#tests/support/vocabulary-stage.ts";

const reason = "They are the same.";

test("what is called so is offered before what only has the letters", () =>
  inRolledBackTransaction(async (db) => {
    const names = [
      "R (programming language)",
      "React",
      "Robotics",
      "AUTOSAR",
      "IT security",
      "Git",
    ];
    await db.insert(skills).values(
      names.map((en, index) => ({
        id: `named-${index}`,
        en,
        type: "knowledge" as const,
        source: "project" as const,
      })),
    );
    expect(await offered(db, "R")).toEqual(["named-0", "named-1", "named-2"]);
    expect((await offered(db, "it"))[0]).toBe("named-4");
    expect(await offered(db, "it")).not.toContain("named-5");
    expect(await offered(db, "tosa")).toEqual(["named-3"]);
    for (const sign of ["(", "[", "\\", "%", "r+", "*"]) await offered(db, sign);
  }));

describe("deprecating and mapping a skill", () => {
  test("of two that are called alike the picker offers the project's own, and the other one when that is deprecated", () =>
    inRolledBackTransaction(async (db) => {
      const { staff } = await stage(db);
      const uri = uriOf("sql-of-esco");
      await db
        .insert(skills)
        .values({ id: "esco-sql", uri, en: "sql", type: "knowledge", source: "esco" });
      expect(await offered(db, "sql")).toEqual(["sql", "postgresql"]);
      await deprecateSkill(staff, "sql", { reason }, db);
      expect(await offered(db, "sql")).toEqual(["esco-sql", "postgresql"]);
    }));

  test("offers it no more, and again; where it is used it stays", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, publish, system } = await stage(db);
      const posting = await publish("internship", { requires: [{ skill: "sql" }] });
      await db.delete(outbox);
      await deprecateSkill(staff, "sql", { replacement: "databases", reason }, db);
      expect(await offered(db, "sql")).not.toContain("sql");
      expect(await ofPosting(db, posting)).toMatchObject([{ skill: "sql" }]);
      const { labels } = await getPosting(staff, posting, db);
      expect(labels.sql?.gone?.instead).toMatchObject({ id: "databases", bg: "бази данни" });
      expect((await labelsOf(db, ["databases"])).get("databases")).not.toHaveProperty("gone");
      expect(await getSkillPage(staff, "sql", db)).toMatchObject({
        state: "deprecated",
        reason,
        replacement: { id: "databases" },
      });
      expect(await getSkillPage(system, "databases", db)).toMatchObject({
        state: "accepted",
        replacement: null,
      });
      expect(await db.select().from(outbox)).toMatchObject([{ entity: "skill", entityId: "sql" }]);
      await expect(deprecateSkill(staff, "sql", { reason }, db)).rejects.toThrow(Refused);
      await reinstateSkill(staff, "sql", db);
      await expect(reinstateSkill(staff, "sql", db)).rejects.toThrow(Refused);
      expect(await offered(db, "sql")).toContain("sql");
      const deeds = await db.select().from(events).where(eq(events.subjectId, "sql"));
      expect(deeds.map(({ verb }) => verb)).toEqual(["deprecated", "reinstated"]);
    }));

  test("one after the other leads everybody to the one that is still offered", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, student } = await stage(db);
      const isSaid = async (instead: string | null) => {
        const { gone } = (await labelsOf(db, ["sql"])).get("sql")!;
        expect(gone!.instead?.id ?? null).toBe(instead);
        const { replacement } = await getSkillPage(student, "sql", db);
        expect(replacement?.id ?? null).toBe(instead);
        const finds = [{ skill: "sql" }];
        const expected = instead === null ? [] : [{ skill: instead }];
        expect(await offeredNow(db, [finds])).toEqual([expected]);
      };
      await deprecateSkill(staff, "sql", { replacement: "databases", reason }, db);
      await deprecateSkill(staff, "databases", { replacement: "python", reason }, db);
      expect((await skillNamed(db, "sql")).replacedBy).toBe("python");
      await isSaid("python");
      // A release or a file may leave a chain: it is followed to its end.
      await db.update(skills).set({ replacedBy: "databases" }).where(eq(skills.id, "sql"));
      await isSaid("python");
      await deprecateSkill(staff, "python", { reason }, db);
      await isSaid(null);
    }));

  test("typed anew it is refused with what to name instead; what names it already is saved again as it is", () =>
    inRolledBackTransaction(async (db) => {
      const { staff, publish, recruiter: member } = await stage(db);
      const recruiter = at(member, NOW);
      const posting = await publish("internship", { requires: [{ skill: "sql", level: 3 }] });
      await deprecateSkill(staff, "sql", { replacement: "databases", reason }, db);
      const why = (making: Promise<unknown>) =>
        making.then(
          () => [],
          (refused: Refused) => refused.refusals,
        );
      const typed = (skill: string) =>
        why(publish("internship", { requires: [{ skill: "python" }, { skill }] }));
      const values = { instead: "databases / бази данни" };
      for (const name of ["SQL", "sql"])
        expect(await typed(name)).toMatchObject([
          { field: "requires[1].skill", code: "skillGoneInstead", values: { name, ...values } },
        ]);
      const skills = [{ skill: "SQL" }];
      const modules = [{ texts: { en: { title: "Data" } }, isCompulsory: true, skills }];
      expect(await why(publish("programme", { modules }))).toMatchObject([
        { field: "modules[0].skills", code: "skillGoneInstead" },
      ]);
      const [row] = await db.select().from(postings).where(eq(postings.id, posting));
      const content = await contentOf(db, row!);
      await revisePosting(recruiter, posting, content, row!.revision, db);
      expect(await ofPosting(db, posting)).toMatchObject([{ skill: "sql", level: 3 }]);
      await reinstateSkill(staff, "sql", db);
      await deprecateSkill(staff, "sql", { reason }, db);
      expect(await typed("SQL")).toMatchObject([{ code: "skillGone", values: { name: "SQL" } }]);
    }));

  test("notes its concepts, and refuses one that is another skill's", () =>
    inRolledBackTransaction(async (db) => {
      const { staff } = await stage(db);
      const mapping = {
        uri: uriOf("q"),
        exactMatches: ["https://a.example/1"],
        closeMatches: ["https://a.example/1", "https://a.example/2"],
      };
      await mapSkill(staff, "sql", mapping, db);
      const [row] = await db.select().from(skills).where(eq(skills.id, "sql"));
      expect(row).toMatchObject({ ...mapping, closeMatches: ["https://a.example/2"] });
      await expect(mapSkill(staff, "python", mapping, db)).rejects.toThrow(Refused);
      await expect(mapSkill(staff, "nothing", mapping, db)).rejects.toThrow(NotFound);
      const whole = { version: "1.1.1", languages: ["en"], skills: 13_896, importedAt: NOW };
      await db.insert(vocabularyReleases).values(whole);
      await mapSkill(staff, "sql", { ...mapping, exactMatches: [] }, db);
      const unknown = { ...mapping, uri: uriOf("of-no-release") };
      await expect(mapSkill(staff, "sql", unknown, db)).rejects.toMatchObject({
        refusals: [{ field: "uri", code: "conceptUnknown", values: { version: "1.1.1" } }],
      });
    }));

  test("is the office's", () =>
    inRolledBackTransaction(async (db) => {
      const { coordinator, student } = await stage(db);
      for (const actor of [coordinator, student]) {
        await expect(deprecateSkill(actor, "sql", { reason }, db)).rejects.toThrow(Forbidden);
        await expect(mergeSkills(actor, "sql", { into: "python", reason }, db)).rejects.toThrow(
          Forbidden,
        );
      }
    }));
});
