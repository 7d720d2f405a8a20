import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { OUTBOX_STATES, outbox } from "#db/schema/index.ts";
import { UUID } from "#search/own-values.ts";

/** So many of the latest changes that wait are looked at, of each state: older ones go first, and reach search soon. */
const LOOKED_AT = 500;

/**
 * The postings that are open no more, though the index may still have them: search leaves them out of hits and counts
 * alike from the moment in which they are closed. Expiry is known to the index itself. An id that is none of ours is
 * that of a document which others have put into the index, and has no open posting either.
 */
export async function readGone(db: Database): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select latest.id from unnest(array[${STATES}]) known (state)
    cross join lateral (
      select ${outbox.entityId} as id from ${outbox}
      where ${outbox.state} = known.state and ${outbox.entity} = 'posting'
      order by ${outbox.changedAt} desc limit ${LOOKED_AT}
    ) latest
    where not exists (
      select from open_postings o where o.id = case when latest.id ~ ${UUID} then latest.id::uuid end
    )`);
  return [...rows].map(({ id }) => id);
}

const STATES = sql.raw(OUTBOX_STATES.map((state) => `'${state}'`).join(", "));
