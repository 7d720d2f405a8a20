import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  serial,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { SKILL_ROLES } from "#db/codes.ts";
import type { SkillRole, SkillSource } from "#db/codes.ts";
import { instant, oneOf } from "#db/schema/columns.ts";
import { postingVersions } from "#db/schema/postings.ts";
import { modules } from "#db/schema/programmes.ts";
import { skills } from "#db/schema/skills.ts";

/** Each time that a skill was merged into another one, numbered in the order in which it happened. Only ever added to. */
export const skillMergers = pgTable(
  "skill_mergers",
  {
    id: serial("id").primaryKey(),
    goneId: text("gone_id")
      .notNull()
      .references(() => skills.id),
    staysId: text("stays_id")
      .notNull()
      .references(() => skills.id),
    /** The latest version of all credits when it happened: what was shown by that one, or by one before, was shown before. */
    credits: integer("credits").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("skill_mergers_gone_id").on(t.goneId),
    index("skill_mergers_stays_id").on(t.staysId),
    check("a_skill_is_not_merged_into_itself", sql`${t.goneId} <> ${t.staysId}`),
  ],
);

/** How a posting or a module named a skill, without which one. Of a module there is neither position nor importance. */
export type KeptUse = {
  position?: number;
  importance?: number;
  level: number | null;
  source: SkillSource;
  span: string | null;
};

/**
 * What stood in a version of a posting before a merger named another skill there. Only ever added to; it goes with the
 * version alone.
 */
export const mergedUses = pgTable(
  "merged_uses",
  {
    mergerId: integer("merger_id")
      .notNull()
      .references(() => skillMergers.id),
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingVersions.id, { onDelete: "cascade" }),
    /** In which module; null: the posting itself, in a role. */
    moduleId: uuid("module_id").references(() => modules.id, { onDelete: "cascade" }),
    role: text("role").$type<SkillRole>(),
    /** The posting's revision when it happened: what was written later has a greater one, whatever clocks said. */
    revision: bigint("revision", { mode: "number" }).notNull(),
    /** How the skill was named that is no more. */
    went: jsonb("went").$type<KeptUse>().notNull(),
    /** How the other one was named there before; null: it was not. */
    stayed: jsonb("stayed").$type<KeptUse>(),
  },
  (t) => [
    unique("one_merged_use_per_merger_and_place")
      .on(t.versionId, t.moduleId, t.role, t.mergerId)
      .nullsNotDistinct(),
    index("merged_uses_module_id").on(t.moduleId),
    index("merged_uses_merger_id").on(t.mergerId),
    oneOf("a_merged_use_has_a_known_role", t.role, SKILL_ROLES),
    check(
      "a_merged_use_is_of_a_posting_or_a_module",
      sql`(${t.moduleId} is null) <> (${t.role} is null)`,
    ),
  ],
);
