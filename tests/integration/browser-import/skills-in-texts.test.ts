import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import type { SkillsTaken } from "#db/codes.ts";
import { postings } from "#db/schema/index.ts";
import { listImportRows } from "#app/domain/browser-import/row-queries.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { checked, committed, csv, findImportRow, line } from "#tests/support/browser-import.ts";
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
