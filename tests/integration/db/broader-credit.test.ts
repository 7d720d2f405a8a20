import { readFile } from "node:fs/promises";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { skillCredits, skillRelations } from "#db/schema/index.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const MIGRATION = new URL("../../../db/migrations/0024_broader_credit.sql", import.meta.url);

test("credits stored by the first version of the rules become those of the second", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await db.insert(skillRelations).values([
      { fromId: "python", toId: "statistics", kind: "broader" },
      { fromId: "databases", toId: "postgresql", kind: "related" },
    ]);
    await renewCredits(db);
    const stored = () =>
      db.select().from(skillCredits).orderBy(skillCredits.fromId, skillCredits.toId);
    const expected = await stored();
    const asBefore = (fromId: string, toId: string) =>
      db
        .update(skillCredits)
        .set({ credit: 400, relation: "broader" })
        .where(and(eq(skillCredits.fromId, fromId), eq(skillCredits.toId, toId)));
    await asBefore("statistics", "python");
    await asBefore("databases", "postgresql");
    expect(await stored()).not.toEqual(expected);
    await db.execute(sql.raw(await readFile(MIGRATION, "utf8")));
    expect(await stored()).toEqual(expected);
    const found = (toId: string) => expected.find((row) => row.toId === toId && row.credit < 800);
    expect(found("python")).toMatchObject({ relation: "broader", credit: 200 });
    expect(found("postgresql")).toMatchObject({ relation: "related", credit: 300 });
  }));
