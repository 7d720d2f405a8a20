import { sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { workspaceVisits } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { isTransient } from "#app/domain/errors.ts";
import { LONGEST_DAYS, SAME_VISIT_MINUTES } from "#app/domain/person/visits.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const FIRST_VISIT_DAYS = 14;

/**
 * In an upsert of a visit: what a column becomes when the page begins a new visit, and what when it belongs to the last one.
 *
 * @param lastAt the column with the last page of the visit that was noted
 */
export const whenNew = (lastAt: AnyPgColumn, begun: AnyPgColumn, goingOn: AnyPgColumn | SQL): SQL =>
  sql`case when excluded.last_at - ${lastAt} > ${GAP} then ${begun} else ${goingOn} end`;

const GAP = sql.raw(`interval '${SAME_VISIT_MINUTES} minutes'`);

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

/** One statement, so that two pages that are opened at the same instant agree on what was before. */
async function write({ personId, now }: Person, db: Database): Promise<Date | null> {
  const { lastAt, previousAt } = workspaceVisits;
  const [visit] = await db
    .insert(workspaceVisits)
    .values({ personId, lastAt: now })
    .onConflictDoUpdate({
      target: workspaceVisits.personId,
      set: {
        previousAt: whenNew(lastAt, lastAt, previousAt),
        lastAt: sql`greatest(excluded.last_at, ${lastAt})`,
      },
    })
    .returning({ previousAt });
  return visit!.previousAt;
}
