import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";

/**
 * That the project's own vocabulary was loaded and nothing was left to do, so that the next start need not look: one row at
 * most. Triggers take it away with every statement that writes skills, their texts, links or credits, whoever writes.
 */
export const vocabularyLoads = pgTable("vocabulary_loads", {
  /** Of what was loaded, and of what is made of it. */
  print: text("print").primaryKey(),
  loadedAt: instant("loaded_at").notNull(),
});
