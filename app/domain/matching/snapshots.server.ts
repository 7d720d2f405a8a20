import { and, count, countDistinct, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  DEMANDING_KINDS,
  matchSnapshotKinds,
  matchSnapshots,
  matchSnapshotSkills,
  openAt,
  openPostings,
  postingSkills,
} from "#db/schema/index.ts";
import type { DemandingKind } from "#db/schema/index.ts";
import type { Frequencies, Snapshot } from "#matching/types.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";

/** Snapshots never change once they are taken, so a process keeps the one it read last of a database. */
const lastRead = new WeakMap<Database, Snapshot>();

/**
 * Counts, over the open postings at the actor's instant, how often each skill is asked for, and keeps the count under a
 * number of its own. Answers that number.
 */
export async function takeSnapshots(actor: Actor, db: Database = database()): Promise<number> {
  if (actor.role !== "system" && actor.role !== "staff") throw new Forbidden();
  return db.transaction(async (tx) => {
    const [snapshot] = await tx
      .insert(matchSnapshots)
      .values({ takenAt: actor.now })
      .returning({ id: matchSnapshots.id });
    const snapshotId = snapshot!.id;
    const open = and(inArray(openPostings.kind, [...DEMANDING_KINDS]), openAt(actor.now));
    const counts = await tx
      .select({ kind: openPostings.kind, n: count() })
      .from(openPostings)
      .where(open)
      .groupBy(openPostings.kind);
    const kinds = counts as { kind: DemandingKind; n: number }[];
    if (kinds.length > 0)
      await tx.insert(matchSnapshotKinds).values(kinds.map((row) => ({ ...row, snapshotId })));
    await tx.insert(matchSnapshotSkills).select(
      tx
        .select({
          snapshotId: sql<number>`${snapshotId}::integer`.as("snapshot_id"),
          kind: sql<DemandingKind>`${openPostings.kind}`.as("kind"),
          skillId: postingSkills.skillId,
          df: sql<number>`${countDistinct(openPostings.id)}::integer`.as("df"),
        })
        .from(openPostings)
        .innerJoin(postingSkills, eq(postingSkills.versionId, openPostings.versionId))
        .where(and(open, inArray(postingSkills.role, ["requires", "wants"])))
        .groupBy(openPostings.kind, postingSkills.skillId),
    );
    return snapshotId;
  });
}

/** The newest snapshot; before the first one is taken, an empty one with the number 0. */
export async function latestSnapshot(db: Database): Promise<Snapshot> {
  const [newest] = await db
    .select({ id: matchSnapshots.id })
    .from(matchSnapshots)
    .orderBy(desc(matchSnapshots.id))
    .limit(1);
  if (!newest) return { id: "0", kinds: {} };
  const id = String(newest.id);
  const known = lastRead.get(db);
  if (known?.id === id) return known;
  const snapshot = await readSnapshot(db, newest.id);
  lastRead.set(db, snapshot);
  return snapshot;
}

/** A count by its number, without kinds where there is none. */
export async function readSnapshot(db: Database, id: number): Promise<Snapshot> {
  const kinds = await db
    .select()
    .from(matchSnapshotKinds)
    .where(eq(matchSnapshotKinds.snapshotId, id));
  const rows = await db
    .select()
    .from(matchSnapshotSkills)
    .where(eq(matchSnapshotSkills.snapshotId, id));
  const frequencies = kinds.map(({ kind, n }): [DemandingKind, Frequencies] => [
    kind,
    {
      n,
      df: new Map(rows.filter((row) => row.kind === kind).map((row) => [row.skillId, row.df])),
    },
  ]);
  return { id: String(id), kinds: Object.fromEntries(frequencies) };
}
