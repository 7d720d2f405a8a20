import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import type { SkillsTaken } from "#db/codes.ts";
import { postings } from "#db/schema/index.ts";
import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { decideSkills } from "#app/domain/browser-import/decide-skills.server.ts";
import type { SkillDecisionsEntries } from "#app/domain/browser-import/input.ts";
import { listRowSkills } from "#app/domain/browser-import/skill-queries.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { deprecateSkill } from "#app/domain/skill/deprecate-skill.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import { listImportRows } from "#app/domain/browser-import/row-queries.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import {
  checked,
  committed,
  csv,
  findImportRow,
  line,
  work,
} from "#tests/support/browser-import.ts";
import { cast } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const TEXT = csv(
  line(1, { skills: "", description: "You know SQL and databases. Ще работите в сплотен екип." }),
  line(2, { skills: "Python", description: "A text." }),
);

const trying = (skillsTaken: SkillsTaken, isTaken: readonly string[]) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const { recruiter, company } = await cast(db);
    const owner = { organisationId: company.id };
    const id = await checked(db, recruiter, TEXT, owner, { skillsTaken });
    // The check shows all that the texts say, whatever is taken.
    const { counts } = await findImportRow(db, id);
    expect(counts).toMatchObject({ exact: 2, suggestion: 1 });
    const { rows } = await listImportRows(recruiter, id, { page: 1 }, db);
    const found = rows.find(({ number }) => number === 1)!.found;
    expect(found.map(({ skill, tier, span }) => [skill.bg, tier, span])).toEqual([
      ["SQL", "exact", "SQL"],
      ["бази данни", "exact", "databases"],
      ["работа в екип", "suggestion", "работите в сплотен екип"],
    ]);
    expect(found.filter((one) => one.isTaken).map(({ skill }) => skill.id)).toEqual(isTaken);
    await committed(db, recruiter, id);
    const [draft] = await db.select().from(postings).where(eq(postings.externalId, "1"));
    const { requires } = (await contentOf(db, draft!)) as {
      requires: { skill: string; importance: number; source: string }[];
    };
    expect(requires.map(({ skill }) => skill)).toEqual(isTaken);
    for (const { importance, source, skill } of requires)
      expect([importance, source]).toEqual([1, skill === "teamwork" ? "suggested" : "exact"]);
  });

test.each([
  ["none", []],
  ["exact", ["sql", "databases"]],
  ["suggested", ["sql", "databases", "teamwork"]],
] as [SkillsTaken, string[]][])(
  "what texts say is shown by the check and taken by choice alone: %s",
  trying,
);

test("the check counts what is taken as preferred because its text says so, of rows that come in", () =>
  deciding(
    async ({ db, id }) => {
      const { counts } = await findImportRow(db, id);
      expect(counts).toMatchObject({ exact: 3, welcome: 1, alternative: 2 });
    },
    csv(line(1, { skills: "", description: "You know Python or SQL. Nice to have: databases." })),
  ));

const requiredBy = async (db: Database, externalId: string) => {
  const [draft] = await db.select().from(postings).where(eq(postings.externalId, externalId));
  const { requires } = (await contentOf(db, draft!)) as { requires: { skill: string }[] };
  return requires.map(({ skill }) => skill);
};

const deciding = (play: (scene: Scene) => Promise<void>, texts = TEXT) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const { recruiter, company } = await cast(db);
    const owner = { organisationId: company.id };
    const id = await checked(db, recruiter, texts, owner, { skillsTaken: "exact" });
    await play({ db, recruiter, id });
  });
type Scene = { db: Database; recruiter: Actor; id: string };

test("what is decided about one skill counts more than the choice for all rows, and is written", () =>
  deciding(async ({ db, recruiter, id }) => {
    const skills: SkillDecisionsEntries["lines"][number]["skills"] = [
      { skill: "sql", choice: "refused" },
      { skill: "databases", choice: "asForAll" },
      { skill: "teamwork", choice: "taken" },
      { skill: "statistics", choice: "taken" },
    ];
    const decided = await decideSkills(
      recruiter,
      id,
      { page: 1, lines: [{ number: 1, skills }] },
      db,
    );
    expect(decided).toEqual({ isTriedAnew: false });
    const { rows, total } = await listRowSkills(recruiter, id, 1, db);
    expect(total).toBe(1);
    const shown = rows[0]!.skills.map((one) => [one.skill.id, one.decision, one.isTaken]);
    expect(shown).toEqual([
      ["sql", "refused", false],
      ["databases", null, true],
      ["teamwork", "taken", true],
    ]);
    await committed(db, recruiter, id);
    expect(await requiredBy(db, "1")).toEqual(["databases", "teamwork"]);
    expect((await listRowSkills(recruiter, id, 1, db)).total).toBe(0);
  }));

test("another choice by tier tries all rows anew and leaves what was decided one by one", () =>
  deciding(async ({ db, recruiter, id }) => {
    const skills = [{ skill: "databases", choice: "taken" as const }];
    const lines = [{ number: 1, skills }];
    const entries = { page: 1, lines, skillsTaken: "none" as const };
    expect(await decideSkills(recruiter, id, entries, db)).toEqual({ isTriedAnew: true });
    await expect(listRowSkills(recruiter, id, 1, db)).rejects.toThrow(Refused);
    await work(db, id);
    const [row] = (await listRowSkills(recruiter, id, 1, db)).rows;
    expect(row!.skills.map(({ isTaken }) => isTaken)).toEqual([false, true, false]);
    await committed(db, recruiter, id);
    expect(await requiredBy(db, "1")).toEqual(["databases"]);
    await expect(
      decideSkills(recruiter, id, { ...entries, skillsTaken: "exact" }, db),
    ).rejects.toThrow(Refused);
  }));

test("every row shows its skills, page by page, and what is written is what was shown", () => {
  const lines = Array.from({ length: 45 }, (_, index) =>
    line(index + 1, { skills: "", description: `Text ${index}: you know SQL.` }),
  );
  return deciding(
    async ({ db, recruiter, id }) => {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => listRowSkills(recruiter, id, page, db)),
      );
      expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 5]);
      const { staff } = await cast(db);
      await mergeSkills(staff, "sql", { into: "databases", reason: "The same." }, db);
      await committed(db, recruiter, id);
      expect(await requiredBy(db, "45")).toEqual(["databases"]);
    },
    csv(...lines),
  );
});

test("what was deprecated after it was shown is written as what replaces it, as it was decided", () =>
  deciding(
    async ({ db, recruiter, id }) => {
      const lines = [{ number: 2, skills: [{ skill: "sql", choice: "refused" as const }] }];
      await decideSkills(recruiter, id, { page: 1, lines }, db);
      const { staff } = await cast(db);
      const reason = "Nobody says so any more.";
      await deprecateSkill(staff, "sql", { replacement: "python", reason }, db);
      await deprecateSkill(staff, "databases", { reason }, db);
      await committed(db, recruiter, id);
      expect(await requiredBy(db, "1")).toEqual(["python"]);
      expect(await requiredBy(db, "2")).toEqual([]);
    },
    csv(
      line(1, { skills: "", description: "You know SQL and databases." }),
      line(2, { skills: "", description: "You know SQL." }),
    ),
  ));
