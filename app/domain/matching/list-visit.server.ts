import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { matchListVisits } from "#db/schema/index.ts";
import type { SeenMatch, SeenMatches } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isTransient } from "#app/domain/errors.ts";
import { whenNew } from "#app/domain/person/visit.server.ts";
import { isGoingOn } from "#app/domain/person/visits.ts";

type Visit = { personId: string; postingId: string } & Pick<Viewer, "now">;

/** The end of the visit before, and what the list showed then; in the first visit its first page. */
export type LastVisit = { at: Date; seen: SeenMatches };

/**
 * Notes that somebody is in the list of a posting's matches, and what all of it shows; while the database takes no changes the
 * list is shown all the same.
 *
 * @returns what this visit is compared with; null where nothing is noted and nothing can be
 */
export async function noteListVisit(
  db: Database,
  visit: Visit,
  seen: SeenMatches,
): Promise<LastVisit | null> {
  return write(db, visit, seen).catch((error: unknown) => {
    if (!isTransient(error)) throw error;
    return read(db, visit);
  });
}

/** One statement, so that two tabs that are opened at the same instant agree on what was before. */
async function write(
  db: Database,
  { personId, postingId, now }: Visit,
  seen: SeenMatches,
): Promise<LastVisit | null> {
  const { lastAt, previousAt, seenBefore, seen: last } = matchListVisits;
  const [row] = await db
    .insert(matchListVisits)
    // What changes in the first visit is told too: until there is a visit before, its first page stands for it.
    .values({ personId, postingId, previousAt: now, lastAt: now, seenBefore: seen, seen })
    .onConflictDoUpdate({
      target: [matchListVisits.personId, matchListVisits.postingId],
      set: {
        previousAt: whenNew(lastAt, lastAt, sql`coalesce(${previousAt}, ${lastAt})`),
        seenBefore: whenNew(lastAt, last, sql`coalesce(${seenBefore}, ${last})`),
        // A page that began earlier and arrives later shows less.
        seen: sql`case when excluded.last_at >= ${lastAt} then excluded.seen else ${last} end`,
        lastAt: sql`greatest(excluded.last_at, ${lastAt})`,
      },
    })
    .returning({ at: previousAt, seen: seenBefore });
  return toldBy(row);
}

/**
 * Notes with what the list shows what it does not show at present, so that it is not new when it is shown again. Whoever has
 * come to the list meanwhile notes that themselves.
 */
export async function noteHidden(
  db: Database,
  { personId, postingId, now }: Visit,
  hidden: readonly SeenMatch[],
): Promise<void> {
  if (hidden.length === 0) return;
  const { seen, lastAt } = matchListVisits;
  await db
    .update(matchListVisits)
    .set({ seen: sql`jsonb_set(${seen}, '{hidden}', ${JSON.stringify(hidden)}::jsonb)` })
    .where(and(isOf(personId, postingId), eq(lastAt, now)))
    .catch((error: unknown) => {
      if (!isTransient(error)) throw error;
    });
}

const isOf = (personId: string, postingId: string) =>
  and(eq(matchListVisits.personId, personId), eq(matchListVisits.postingId, postingId));

async function read(db: Database, { personId, postingId, now }: Visit): Promise<LastVisit | null> {
  const [row] = await db.select().from(matchListVisits).where(isOf(personId, postingId));
  if (!row) return null;
  const { lastAt, previousAt, seen, seenBefore } = row;
  const isOver = !isGoingOn(lastAt, now) || !previousAt || !seenBefore;
  return isOver ? { at: lastAt, seen } : { at: previousAt, seen: seenBefore };
}

const toldBy = (row?: { at: Date | null; seen: SeenMatches | null }): LastVisit | null =>
  row?.at && row.seen ? { at: row.at, seen: row.seen } : null;
