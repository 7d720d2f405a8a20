import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insertAll } from "#db/insert-all.server.ts";
import { events, outbox, postingTransitions } from "#db/schema/index.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

const event = (subjectId: string, more: object = {}) => ({
  at: NOW,
  role: "system" as const,
  verb: "tried",
  subjectKind: "test",
  subjectId,
  ...more,
});

describe("insertAll", () => {
  test("writes values as they are, and leaves to the database what no row states", () =>
    inRolledBackTransaction(async (db) => {
      const details = { words: "„Кавички“ \\ \" ' ; --", list: [1, null], deep: { yes: true } };
      const rows = [event("a", { details }), event("b", { personId: randomUUID() })];
      expect(await insertAll(db, events, rows)).toBe(2);
      const written = await db
        .select()
        .from(events)
        .where(eq(events.subjectKind, "test"))
        .orderBy(events.subjectId);
      expect(new Set(written.map(({ id }) => id)).size).toBe(2);
      expect(written).toEqual([
        expect.objectContaining({ ...rows[0], personId: null }),
        expect.objectContaining({ ...rows[1], details: {} }),
      ]);
    }));

  test("goes on as the statement says, and tells how many rows were written", () =>
    inRolledBackTransaction(async (db) => {
      const row = (version: number) => ({
        entity: "posting" as const,
        entityId: "one",
        version,
        changedAt: NOW,
      });
      expect(await insertAll(db, outbox, [])).toBe(0);
      expect(await insertAll(db, outbox, [row(1)])).toBe(1);
      expect(await insertAll(db, outbox, [row(2)], sql`on conflict do nothing`)).toBe(0);
      expect(await db.select({ version: outbox.version }).from(outbox)).toEqual([{ version: 1 }]);
      await expect(db.transaction((tx) => insertAll(tx, outbox, [row(3)]))).rejects.toMatchObject({
        cause: { code: "23505" },
      });
    }));

  test("refuses rows of which some state what only the database can work out", () =>
    inRolledBackTransaction(async (db) => {
      const stated = { id: randomUUID() } as typeof postingTransitions.$inferInsert;
      const silent = {} as typeof postingTransitions.$inferInsert;
      await expect(insertAll(db, postingTransitions, [stated, silent])).rejects.toThrow(
        "A row without its id can not be inserted.",
      );
    }));
});
