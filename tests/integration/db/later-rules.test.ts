import { readFile } from "node:fs/promises";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  matchSnapshotKinds,
  matchSnapshots,
  matchSnapshotSkills,
  skillCredits,
  skillRelations,
} from "#db/schema/index.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { renewCredits } from "#app/domain/skill/renew-credits.server.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const FIFTH = new URL("../../../db/migrations/0039_fifth_rules.sql", import.meta.url);
const RENOTED = ["0040_sixth_rules", "0043_seventh_rules", "0046_eighth_rules"].map(
  (name) => new URL(`../../../db/migrations/${name}.sql`, import.meta.url),
);
const TAKEN = new Date("2027-03-01T09:00:00Z");

const migrate = async (db: Database, migration: URL) => {
  for (const statement of (await readFile(migration, "utf8")).split("--> statement-breakpoint"))
    await db.execute(sql.raw(statement));
};

test("credits stored by the fourth version of the rules become those of the fifth", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await db.insert(skillRelations).values([
      { fromId: "python", toId: "statistics", kind: "broader" },
      { fromId: "databases", toId: "postgresql", kind: "related" },
      // Too general: a link to search by, so that what is related stays so.
      { fromId: "teamwork", toId: "python", kind: "broader", isCredited: false },
      { fromId: "python", toId: "teamwork", kind: "related" },
    ]);
    await renewCredits(db, new Date());
    const stored = () =>
      db.select().from(skillCredits).orderBy(skillCredits.fromId, skillCredits.toId);
    const expected = await stored();
    const asBefore = (
      fromId: string,
      toId: string,
      credit: Pick<typeof skillCredits.$inferInsert, "credit" | "relation">,
    ) =>
      db
        .update(skillCredits)
        .set(credit)
        .where(and(eq(skillCredits.fromId, fromId), eq(skillCredits.toId, toId)));
    await asBefore("statistics", "python", { credit: 200, relation: "broader" });
    await asBefore("databases", "postgresql", { credit: 300, relation: "related" });
    expect(await stored()).not.toEqual(expected);
    await migrate(db, FIFTH);
    expect(await stored()).toEqual(expected);
    const found = (from: string, to: string) =>
      expected.find(({ fromId, toId }) => fromId === from && toId === to);
    expect(found("statistics", "python")).toMatchObject({ relation: "broader", credit: 400 });
    expect(found("databases", "postgresql")).toMatchObject({ relation: "broader", credit: 400 });
    expect(found("python", "teamwork")).toMatchObject({ relation: "related", credit: 300 });
  }));

test.each(RENOTED)(
  "the newest count stands under one more number, by which all lists are noted anew: %s",
  (migration) =>
    inRolledBackTransaction(async (db) => {
      await migrate(db, migration);
      expect(await latestSnapshot(db)).toEqual({ id: "0", kinds: {} });
      await makeVocabulary(db);
      await takeSnapshots(systemActor(TAKEN), db);
      const snapshotId = await takeSnapshots(systemActor(TAKEN), db);
      await db.insert(matchSnapshotKinds).values({ snapshotId, kind: "internship", n: 7 });
      await db
        .insert(matchSnapshotSkills)
        .values({ snapshotId, kind: "internship", skillId: "python", df: 3 });
      await migrate(db, migration);
      const newest = await latestSnapshot(db);
      expect(Number(newest.id)).toBeGreaterThan(snapshotId);
      expect(newest.kinds).toEqual({ internship: { n: 7, df: new Map([["python", 3]]) } });
      const taken = await db.select().from(matchSnapshots);
      expect(taken.map(({ takenAt }) => takenAt)).toEqual([TAKEN, TAKEN, TAKEN]);
    }),
);
