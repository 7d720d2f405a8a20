import { readFile } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { imports } from "#db/schema/index.ts";
import type { Choices } from "#app/domain/import-guess/choices.ts";
import { checked, csv, findImportRow, line, rowsOf, work } from "#tests/support/browser-import.ts";
import { cast } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const MIGRATION = new URL(
  "../../../db/migrations/0023_mentor_role_in_mappings.sql",
  import.meta.url,
);

test("an import that was mapped before a mentor's role became a text is checked as it was mapped", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const { recruiter, company } = await cast(db);
    const file = csv(line(1, { link: "a senior developer" })).replace("link", "mentor role");
    const id = await checked(db, recruiter, file, { organisationId: company.id });
    const { mapping, ...before } = await findImportRow(db, id);
    const choices = mapping as Choices;
    const isRole = (to: string) => to === "texts.original.mentorRole";
    expect(choices.columns.filter(({ to }) => isRole(to))).toHaveLength(1);
    const former: Choices = {
      ...choices,
      columns: choices.columns.map((one) => (isRole(one.to) ? { ...one, to: "mentorRole" } : one)),
      constants: { ...choices.constants, mentorRole: "a developer" },
    };
    await db.update(imports).set({ mapping: former, state: "checking" }).where(eq(imports.id, id));
    for (const statement of (await readFile(MIGRATION, "utf8")).split("--> statement-breakpoint"))
      await db.execute(sql.raw(statement));
    const after = await findImportRow(db, id);
    expect(after.mapping).toEqual({
      ...choices,
      constants: { ...choices.constants, "texts.original.mentorRole": "a developer" },
    });
    await work(db, id);
    expect(await findImportRow(db, id)).toMatchObject({ state: before.state, error: null });
    expect(await rowsOf(db, id)).toMatchObject([{ outcome: "new" }]);
  }));
