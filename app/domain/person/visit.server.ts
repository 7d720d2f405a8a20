import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { workspaceVisits } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Whoever comes back within this time goes on with the same visit, so that what is new does not vanish by a reload. */
const SAME_VISIT_MINUTES = 60;
const FIRST_VISIT_DAYS = 14;
const LONGEST_DAYS = 30;

/**
 * Notes that somebody is in the workspace.
 *
 * @returns the end of the visit before: what is younger is new to this person. Two weeks ago when there was none, and never
 *   longer ago than a month
 */
export async function noteVisit({ personId, now }: Person, db: Database = database()) {
  const gap = sql.raw(`interval '${SAME_VISIT_MINUTES} minutes'`);
  const { lastAt, previousAt } = workspaceVisits;
  // One statement, so that two pages that are opened at the same instant agree on what was before.
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
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const since = visit!.previousAt ?? daysAgo(FIRST_VISIT_DAYS);
  return since < daysAgo(LONGEST_DAYS) ? daysAgo(LONGEST_DAYS) : since;
}
