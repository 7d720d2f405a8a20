import { and, asc, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { matchFirstTens, matchLists, openAt, openPostings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { rankMatches } from "#app/domain/matching/rank.server.ts";
import type { RankedMatch } from "#app/domain/matching/ranked.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { keepCoverage, latestCoverage } from "#app/domain/standing/coverage.server.ts";

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
  const factsOf = await loadFacts(db, due);
  for (const ref of due) {
    const facts = factsOf.get(ref.id);
    const { matches } = facts
      ? await rankMatches(db, facts, snapshot, actor.now, LIMITS.firstTen)
      : { matches: [] };
    await note(db, { postingId: ref.id, snapshotId, countedAt: actor.now }, matches);
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

async function note(
  db: Database,
  list: typeof matchLists.$inferInsert,
  matches: readonly RankedMatch[],
): Promise<void> {
  await db.transaction(async (tx) => {
    // The row of the list is written first and so is locked: of two that note it at once, the later one's ten stay whole.
    await tx
      .insert(matchLists)
      .values(list)
      .onConflictDoUpdate({ target: matchLists.postingId, set: list });
    await tx.delete(matchFirstTens).where(eq(matchFirstTens.listId, list.postingId));
    if (matches.length === 0) return;
    await tx.insert(matchFirstTens).values(
      matches.map(({ candidate, match: { rank } }, index) => ({
        listId: list.postingId,
        place: index + 1,
        otherId: candidate.id,
        rank,
      })),
    );
  });
}
