import type { organisations } from "#db/schema/index.ts";

type Organisation = typeof organisations.$inferSelect;

/** A duplicate and the organisation that it becomes a part of. */
export type Merging = { gone: Organisation; stays: Organisation };
