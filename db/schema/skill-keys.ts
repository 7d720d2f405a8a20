import { index, pgTable, text } from "drizzle-orm/pg-core";
import { skills } from "#db/schema/skills.ts";

/**
 * Keys of all labels of a skill, by which a name in any spelling finds it without anybody holding the vocabulary in memory.
 * Every skill has a row: triggers make it, and blank its print when labels change. Until its keys are made anew the skill is
 * compared by its labels.
 */
export const skillKeys = pgTable(
  "skill_keys",
  {
    skillId: text("skill_id")
      .primaryKey()
      .references(() => skills.id, { onDelete: "cascade" }),
    /** By which way of making keys they were made: `KEYS_PRINT` of then; empty: labels have changed since. */
    print: text("print").notNull().default(""),
    keys: text("keys").array().notNull().default([]),
  },
  (t) => [
    index("skill_keys_keys").using("gin", t.keys),
    index("skill_keys_print").on(t.print, t.skillId),
  ],
);
