import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { workspaceVisits } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { isTransient } from "#app/domain/errors.ts";

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Whoever comes back within this time goes on with the same visit, so that what is new does not vanish by a reload. */
export const SAME_VISIT_MINUTES = 60;
const FIRST_VISIT_DAYS = 14;
const LONGEST_DAYS = 30;

/**
 * Notes that somebody is in the workspace; while the database takes no changes the page is shown all the same.
 *
 * @returns the end of the visit before: what is younger is new to this person. Two weeks ago when there was none, and never
 *   longer ago than a month
 */
export async function noteVisit(person: Person, db: Database = database()): Promise<Date> {
  const previousAt = await write(person, db).catch((error: unknown) => {
    if (!isTransient(error)) throw error;
    return null;
  });
  const daysAgo = (days: number) => new Date(person.now.getTime() - days * DAY_MS);
  const since = previousAt ?? daysAgo(FIRST_VISIT_DAYS);
  return since < daysAgo(LONGEST_DAYS) ? daysAgo(LONGEST_DAYS) : since;
}

/**
 * What is younger is new to this person; nothing is noted, so that only the workspace makes a visit.
 *
 * @returns the end of the visit before the one that is going on; null for whoever never was in the workspace before
 */
export async function findLastVisit(
  { personId, now }: Pick<Person, "personId" | "now">,
  db: Database = database(),
): Promise<Date | null> {
  const [visit] = await db
    .select()
    .from(workspaceVisits)
    .where(eq(workspaceVisits.personId, personId));
  if (!visit) return null;
  const isGoingOn = now.getTime() - visit.lastAt.getTime() <= SAME_VISIT_MINUTES * MINUTE_MS;
  return isGoingOn ? visit.previousAt : visit.lastAt;
}

/** One statement, so that two pages that are opened at the same instant agree on what was before. */
async function write({ personId, now }: Person, db: Database): Promise<Date | null> {
  const gap = sql.raw(`interval '${SAME_VISIT_MINUTES} minutes'`);
  const { lastAt, previousAt } = workspaceVisits;
  const [visit] = await db
    .insert(workspaceVisits)
    .values({ personId, lastAt: now })
    .onConflictDoUpdate({
      target: workspaceVisits.personId,
      set: {
        previousAt: sql`case when excluded.last_at - ${lastAt} > ${gap} then ${lastAt} else ${previousAt} end`,
        lastAt: sql`greatest(excluded.last_at, ${lastAt})`,
      },
    })
    .returning({ previousAt });
  return visit!.previousAt;
}
