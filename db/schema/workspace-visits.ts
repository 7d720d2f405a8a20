import { pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";

/** When somebody was in the workspace: what has been published since the visit before is new. */
export const workspaceVisits = pgTable("workspace_visits", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** The end of the visit before; null: there was none. */
  previousAt: instant("previous_at"),
  /** The last page of the visit that is still going on. */
  lastAt: instant("last_at").notNull(),
});
