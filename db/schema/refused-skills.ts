import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { LIMITS } from "#db/limits.ts";
import { atMost } from "#db/schema/columns.ts";
import { postings } from "#db/schema/postings.ts";
import { skills } from "#db/schema/skills.ts";

/** Skills that the texts of a posting say and whoever writes it has refused: they are not suggested there again. */
export const refusedSkills = pgTable(
  "refused_skills",
  {
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    /** The title of a module, since modules are other rows in every version; empty for the posting itself. */
    module: text("module").notNull(),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({
      name: "one_refusal_per_skill_and_module",
      columns: [t.postingId, t.module, t.skillId],
    }),
    index("refused_skills_skill_id").on(t.skillId),
    atMost("a_refusal_names_a_module_by_its_title", t.module, LIMITS.moduleTitle),
  ],
);
