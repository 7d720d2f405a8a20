import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { SKILL_TYPES } from "#db/codes.ts";
import type { SkillType } from "#db/codes.ts";
import { oneOf, within } from "#db/schema/columns.ts";

export const skills = pgTable(
  "skills",
  {
    id: text("id").primaryKey(),
    uri: text("uri"),
    type: text("type").$type<SkillType>().notNull(),
    en: text("en").notNull(),
    bg: text("bg").notNull(),
    altEn: text("alt_en").array().notNull().default([]),
    altBg: text("alt_bg").array().notNull().default([]),
    // Labels that name the skill only as a whole tag ("Go"), never inside running text.
    tagOnly: text("tag_only").array().notNull().default([]),
    revision: bigint("revision", { mode: "number" }).notNull().default(1),
  },
  (t) => [
    uniqueIndex("one_skill_per_uri").on(t.uri),
    oneOf("a_skill_has_a_known_type", t.type, SKILL_TYPES),
  ],
);

/** `broader`: the second is broader than the first. `related` is stored in both directions. */
export const skillRelations = pgTable(
  "skill_relations",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => skills.id),
    toId: text("to_id")
      .notNull()
      .references(() => skills.id),
    kind: text("kind").$type<"broader" | "related">().notNull(),
  },
  (t) => [
    primaryKey({ name: "one_relation_per_pair_of_skills", columns: [t.fromId, t.toId] }),
    index("skill_relations_to_id").on(t.toId),
    oneOf("a_skill_relation_has_a_known_kind", t.kind, ["broader", "related"]),
    check("a_skill_is_not_related_to_itself", sql`${t.fromId} <> ${t.toId}`),
  ],
);

/** What a taught skill (from) is worth for an asked one (to), derived from the relations; 1000 is all. */
export const skillCredits = pgTable(
  "skill_credits",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    toId: text("to_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    credit: integer("credit").notNull(),
    relation: text("relation").$type<"exact" | "narrower" | "broader" | "related">().notNull(),
    steps: smallint("steps").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_credit_per_pair_of_skills", columns: [t.fromId, t.toId] }),
    index("skill_credits_to_id").on(t.toId),
    within("a_credit_is_in_thousandths", t.credit, 1, 1000),
    oneOf("a_credit_has_a_known_relation", t.relation, ["exact", "narrower", "broader", "related"]),
  ],
);
