import { customType, index, pgTable, uuid } from "drizzle-orm/pg-core";

const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * In which transaction a posting that is or was published changed last, be it there still or not. Triggers write it, so
 * that nobody can forget to, and notify whoever listens on the channel of the same name.
 */
export const postingChanges = pgTable(
  "posting_changes",
  {
    postingId: uuid("posting_id").primaryKey(),
    changedIn: transactionId("changed_in").notNull(),
  },
  (t) => [index("posting_changes_changed_in").on(t.changedIn)],
);
