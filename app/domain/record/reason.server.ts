import { sql } from "drizzle-orm";
import { events, organisationTransitions, postingTransitions } from "#db/schema/index.ts";

/** Of a move from one state to another the event names the transition; reasons stand there once, and are never changed. */
const ofTransition = sql`(${events.details} ->> 'transition')::uuid`;

/**
 * Why a deed of the record was done, in SQL: what its transition says, and for what moved nothing from one state to another
 * its own details. Whoever tells of deeds reads it here; null where no reason belongs to it.
 */
export const reasonOfDeed = sql<string | null>`coalesce(
  ${events.details} ->> 'reason',
  (select moved.note from ${postingTransitions} moved where moved.id = ${ofTransition}),
  (select moved.reason from ${organisationTransitions} moved where moved.id = ${ofTransition})
)`;
