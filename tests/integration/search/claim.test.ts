import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { batchSize, claim, releaseStranded } from "#search/claim.server.ts";
import { announce } from "#search/outbox.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);

async function row(db: Database, entityId: string, set: Partial<typeof outbox.$inferInsert>) {
  await announce(db, [{ entity: "skill", id: entityId, version: 1 }], NOW);
  await db.update(outbox).set(set).where(eq(outbox.entityId, entityId));
}

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();

test("a row that has failed two thousand times waits no longer than a minute, and is taken then", () =>
  inRolledBackTransaction(async (db) => {
    await row(db, "rested", { attempts: 2000, sentAt: ago(2) });
    await row(db, "tired", { attempts: 2000, sentAt: ago(0.5) });
    expect(idsOf(await claim(db, "skill", "failed"))).toEqual(["rested"]);
    expect(await claim(db, "skill", "failed")).toEqual([]);
    expect(batchSize(2000)).toBe(1);
  }));

test("fresh changes and failed rows take turns, and of the failed the longest untried go first", () =>
  inRolledBackTransaction(async (db) => {
    await row(db, "often", { attempts: 9, sentAt: ago(5) });
    await row(db, "seldom", { attempts: 1, sentAt: ago(9) });
    await row(db, "seldom too", { attempts: 1, sentAt: ago(4) });
    await row(db, "fresh", { attempts: 0 });
    await row(db, "fresh again", { sentAt: ago(0) });
    expect(idsOf(await claim(db, "skill", "fresh"))).toEqual(["fresh", "fresh again"]);
    expect(await claim(db, "skill", "fresh")).toEqual([]);
    expect(idsOf(await claim(db, "skill", "failed"))).toEqual(["seldom", "seldom too"]);
    expect(idsOf(await claim(db, "skill", "failed"))).toEqual(["often"]);
  }));

test("rows that were claimed long ago and never sent wait again; those of this minute are left alone", () =>
  inRolledBackTransaction(async (db) => {
    await row(db, "stranded", { state: "sent", sentAt: ago(2) });
    await row(db, "carried", { state: "sent", sentAt: ago(2), taskUid: 7 });
    await row(db, "under way", { state: "sent", sentAt: ago(0.5) });
    expect(await releaseStranded(db)).toBe(1);
    expect(idsOf(await claim(db, "skill", "fresh"))).toEqual(["stranded"]);
  }));
