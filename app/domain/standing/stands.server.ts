import { sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { matchCoverage, matchFirstTens, matchLists, matchSnapshots } from "#db/schema/index.ts";

/** The condition that a posting stands in the first ten of a posting that is open at an instant. */
export const standsSomewhere = (id: PgColumn, now: Date): SQL => sql`exists (
  select from ${matchFirstTens}
  join open_postings holder on holder.id = ${matchFirstTens.listId}
  where ${matchFirstTens.otherId} = ${id} and holder.expires_at > ${now.toISOString()}::timestamptz
)`;

/** The ids of all postings that stand in such a ten, at once: asked of each by itself, a fresh table of tens takes minutes. */
export const standingAnywhere = (now: Date): SQL => sql`
  select distinct ${matchFirstTens.otherId} as id from ${matchFirstTens}
  join open_postings holder on holder.id = ${matchFirstTens.listId}
  where holder.expires_at > ${now.toISOString()}::timestamptz
`;

/** When the demand was counted by which all lists were noted last; null before that. */
const judgedUntil = sql`(
  select ${matchSnapshots.takenAt} from ${matchSnapshots}
  where exists (select from ${matchCoverage} where ${matchCoverage.snapshotId} = ${matchSnapshots.id})
  order by ${matchSnapshots.id} desc limit 1
)`;

/**
 * The condition that a posting, which has to be open, stands in nobody's first ten. What was published since all lists were
 * noted could not stand in any, and nothing is said of it yet.
 *
 * @param published when it was published
 */
export const standsNowhere = (id: PgColumn, published: PgColumn, now: Date): SQL => sql`(
  exists (select from ${matchLists} where ${matchLists.postingId} = ${id})
  and ${published} <= ${judgedUntil}
  and not ${standsSomewhere(id, now)}
)`;
