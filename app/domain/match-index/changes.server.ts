import { asc, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { openPostings, postingChanges } from "#db/schema/index.ts";

/** The channel on which the database says that a published posting has changed. */
export const CHANGES_CHANNEL = "posting_changes";

const OPEN = {
  id: openPostings.id,
  kind: openPostings.kind,
  versionId: openPostings.versionId,
  publishedAt: openPostings.publishedAt,
  expiresAt: openPostings.expiresAt,
};

const EVERY = 2_147_483_647;

/**
 * Which transactions had ended at an instant, as PostgreSQL tells it. Ids and times are given before a transaction ends, so
 * neither could say what somebody has not seen yet.
 */
export async function readSeen(db: Database): Promise<string> {
  const [row] = await db.execute<{ seen: string }>(sql`select pg_current_snapshot()::text as seen`);
  return row!.seen;
}

export type Changes = {
  /** What has been seen with these changes. */
  seen: string;
  /** The postings that have changed since, no more than were asked for. */
  ids: string[];
  /** Whether the database has gone back behind what was seen, as one does that is restored. */
  hasGoneBack: boolean;
};

/**
 * The postings whose changes were not seen yet, however long the transaction took that made them.
 *
 * @param seen what `readSeen` or the last call has answered
 * @param most how many ids are answered
 */
export async function readChanges(db: Database, seen: string, most = EVERY): Promise<Changes> {
  const before = sql`${seen}::pg_snapshot`;
  const rows = await db.execute<{ seen: string; has_gone_back: boolean; id: string | null }>(sql`
    select present.seen::text as seen, changed.posting_id as id,
      pg_snapshot_xmax(present.seen) < pg_snapshot_xmax(${before}) as has_gone_back
    from (select pg_current_snapshot() as seen) as present
    left join (
      select posting_id from ${postingChanges}
      where changed_in >= pg_snapshot_xmin(${before}) and not pg_visible_in_snapshot(changed_in, ${before})
      limit ${most}
    ) as changed on true`);
  const [first] = rows;
  return {
    seen: first!.seen,
    ids: [...rows].flatMap(({ id }) => id ?? []),
    hasGoneBack: first!.has_gone_back,
  };
}

/** Those of the postings that are open but for their end, which the index knows itself. */
export const readOpen = (db: Database, ids: string[]) =>
  db.select(OPEN).from(openPostings).where(inArray(openPostings.id, ids));

/** Open postings in the order of their ids. */
export const readOpenAfter = (db: Database, id: string, most: number) =>
  db
    .select(OPEN)
    .from(openPostings)
    .where(gt(openPostings.id, id))
    .orderBy(asc(openPostings.id))
    .limit(most);
