import { and, asc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { matchFirstTens, matchLists, openAt, openPostings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { keepCoverage, latestCoverage } from "#app/domain/standing/coverage.server.ts";
import { findFirst } from "#app/domain/standing/first-places.server.ts";
import type { FirstPlace } from "#app/domain/standing/first-places.server.ts";

/**
 * Notes the first ten matches of open postings whose list is of an older count of demand than the newest, or was never
 * noted, the longest untouched first. When none is left, the shares of postings that stand in somebody's first ten are kept
 * with the count. Answers how many lists were noted.
 *
 * @param most how many lists at a time
 * @throws Forbidden for all but the office
 */
export async function noteFirstTens(
  actor: Actor,
  most: number,
  db: Database = database(),
): Promise<number> {
  if (!isOffice(actor)) throw new Forbidden();
  const snapshot = await latestSnapshot(db);
  const snapshotId = Number(snapshot.id);
  if (snapshotId === 0) return 0;
  const due = await listDue(db, snapshotId, actor.now, most);
  // A new count has to be in the index first: PostgreSQL alone takes a minute for every few hundred lists.
  if (due.length > 0) await matchIndexOf(db)?.catchUp();
  for (let start = 0; start < due.length; start += LISTS_AT_ONCE) {
    const some = due.slice(start, start + LISTS_AT_ONCE);
    await note(db, some, await findFirst(db, some, snapshot, actor.now), {
      snapshotId,
      countedAt: actor.now,
    });
  }
  // Where the lists of one time were the very last, none is left for the next, which keeps what they come to.
  const isKept = due.length === 0 && (await latestCoverage(db))?.snapshotId === snapshotId;
  if (due.length < most && !isKept) await keepCoverage(db, snapshotId, actor.now);
  return due.length;
}

const listDue = (db: Database, snapshotId: number, now: Date, most: number) =>
  db
    .select({ id: openPostings.id, kind: openPostings.kind, versionId: openPostings.versionId })
    .from(openPostings)
    .leftJoin(matchLists, eq(matchLists.postingId, openPostings.id))
    .where(
      and(openAt(now), or(isNull(matchLists.snapshotId), lt(matchLists.snapshotId, snapshotId))),
    )
    .orderBy(sql`${matchLists.countedAt} asc nulls first`, asc(openPostings.id))
    .limit(most);

/** Rows are written for so many lists at once. */
const LISTS_AT_ONCE = 100;

type Counted = Omit<typeof matchLists.$inferInsert, "postingId">;

async function note(
  db: Database,
  lists: readonly { id: string }[],
  first: ReadonlyMap<string, readonly FirstPlace[]>,
  counted: Counted,
): Promise<void> {
  const ids = lists.map(({ id }) => id).sort();
  const places = ids.flatMap((listId) =>
    (first.get(listId) ?? []).map((one, index) => ({ listId, place: index + 1, ...one })),
  );
  await db.transaction(async (tx) => {
    // The rows of the lists are written first, in the order of their ids, and so are locked: of two that note the same lists
    // at once, the later one's tens stay whole.
    await tx
      .insert(matchLists)
      .values(ids.map((postingId) => ({ postingId, ...counted })))
      .onConflictDoUpdate({ target: matchLists.postingId, set: counted });
    await tx.delete(matchFirstTens).where(inArray(matchFirstTens.listId, ids));
    if (places.length > 0) await tx.insert(matchFirstTens).values(places);
  });
}
