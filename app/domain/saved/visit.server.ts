import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { outbox, savedVisits } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { isTransient } from "#app/domain/errors.ts";
import { whenNew } from "#app/domain/person/visit.server.ts";
import { searchServer } from "#search/client.server.ts";

/** A command that is under way when a page is made may carry an instant that is so much older than its commit. */
const LONGEST_COMMAND_MS = 10_000;

/**
 * Notes that somebody is in the list of what they have saved; while the database takes no changes the page is shown all the
 * same.
 *
 * @returns until when the visit before knew of everything: what has happened since is new to this person; null when there
 *   was none
 */
export async function noteSavedVisit(
  person: Person,
  db: Database = database(),
): Promise<Date | null> {
  return write(person, await inStepUntil(db, person.now), db).catch((error: unknown) => {
    if (!isTransient(error)) throw error;
    return null;
  });
}

/**
 * The instant before which everything that was published or changed can be found now: the search server learns of changes a
 * little later. PostgreSQL, which answers where there is none or it is away, knows of everything.
 */
export async function inStepUntil(db: Database, now: Date): Promise<Date> {
  const latest = new Date(now.getTime() - LONGEST_COMMAND_MS);
  if (!searchServer()?.breaker.isClosed()) return latest;
  const [waiting] = await db
    .select({ since: sql<string | null>`min(${outbox.waitingSince})` })
    .from(outbox)
    .where(sql`${outbox.entity} = 'posting' and ${outbox.state} <> 'parked'`);
  const oldest = waiting?.since ? new Date(waiting.since) : latest;
  return oldest < latest ? oldest : latest;
}

/** One statement, so that two pages that are opened at the same instant agree on what was before. */
async function write({ personId, now }: Person, seenUntil: Date, db: Database) {
  const { lastAt, previousAt } = savedVisits;
  const [visit] = await db
    .insert(savedVisits)
    .values({ personId, lastAt: now, seenUntil })
    .onConflictDoUpdate({
      target: savedVisits.personId,
      set: {
        previousAt: whenNew(lastAt, savedVisits.seenUntil, previousAt),
        lastAt: sql`greatest(excluded.last_at, ${lastAt})`,
        seenUntil: sql`greatest(excluded.seen_until, ${savedVisits.seenUntil})`,
      },
    })
    .returning({ previousAt });
  return visit!.previousAt;
}
