import { sql, type SQL } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { REUSE_LEVELS, SKILL_STATES, SKILL_TYPES, VOCABULARY_SOURCES } from "#db/codes.ts";
import type { ReuseLevel, SkillState, SkillType, VocabularySource } from "#db/codes.ts";
import { instant, oneOf, within } from "#db/schema/columns.ts";

/**
 * The vocabulary as people see it. Its labels in English and Bulgarian are put together from `skill_texts`, where each source
 * has its own; a skill without a Bulgarian label is shown by its English one.
 */
export const skills = pgTable(
  "skills",
  {
    id: text("id").primaryKey(),
    /** The concept of ESCO that this skill is. */
    uri: text("uri"),
    type: text("type").$type<SkillType>().notNull(),
    en: text("en").notNull(),
    bg: text("bg"),
    altEn: text("alt_en").array().notNull().default([]),
    altBg: text("alt_bg").array().notNull().default([]),
    // Labels that name the skill only as a whole tag ("Go"), never inside running text.
    tagOnly: text("tag_only").array().notNull().default([]),
    /** Who brought it. A skill of the project that ESCO has as well stays one of the project. */
    source: text("source").$type<VocabularySource>().notNull().default("project"),
    /** The last release of ESCO that had it; null: none. */
    escoVersion: text("esco_version"),
    reuseLevel: text("reuse_level").$type<ReuseLevel>(),
    /** Concepts of other vocabularies that say the same, and nearly the same. */
    exactMatches: text("exact_matches").array().notNull().default([]),
    closeMatches: text("close_matches").array().notNull().default([]),
    state: text("state").$type<SkillState>().notNull().default("accepted"),
    /** What to use instead, or what it has become. */
    replacedBy: text("replaced_by").references((): AnyPgColumn => skills.id),
    /** The last change of its state; no person where an import made it. */
    stateAt: instant("state_at"),
    // No reference, so that it survives the person.
    stateBy: uuid("state_by"),
    stateReason: text("state_reason"),
    revision: bigint("revision", { mode: "number" }).notNull().default(1),
    /** All labels, a line each, in small letters: what a picker looks through. */
    names: text("names")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`skill_names(en, bg, alt_en, alt_bg, tag_only)`),
  },
  (t) => [
    uniqueIndex("one_skill_per_uri").on(t.uri),
    index("skills_replaced_by").on(t.replacedBy),
    index("skills_names").using("gin", sql`${t.names} gin_trgm_ops`),
    oneOf("a_skill_has_a_known_type", t.type, SKILL_TYPES),
    oneOf("a_skill_has_a_known_source", t.source, VOCABULARY_SOURCES),
    oneOf("a_skill_has_a_known_state", t.state, SKILL_STATES),
    oneOf("a_reuse_level_is_known", t.reuseLevel, REUSE_LEVELS),
    check(
      "a_merged_skill_leads_to_another",
      sql`${t.state} <> 'merged' or ${t.replacedBy} is not null`,
    ),
    check(
      "an_accepted_skill_is_not_replaced",
      sql`${t.state} <> 'accepted' or ${t.replacedBy} is null`,
    ),
    check("a_skill_does_not_replace_itself", sql`${t.replacedBy} <> ${t.id}`),
  ],
);

/** What Bulgarian readers are shown: the English label where there is no Bulgarian one. */
export const bulgarianLabel = ({ bg, en }: { bg: AnyPgColumn; en: AnyPgColumn }): SQL<string> =>
  sql<string>`coalesce(${bg}, ${en})`;

/** What each source says of a skill in each language: labels, those that are searched and not shown, and notes. */
export const skillTexts = pgTable(
  "skill_texts",
  {
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    lang: text("lang").notNull(),
    source: text("source").$type<VocabularySource>().notNull(),
    label: text("label"),
    alternatives: text("alternatives").array().notNull().default([]),
    hidden: text("hidden").array().notNull().default([]),
    description: text("description"),
    definition: text("definition"),
    scopeNote: text("scope_note"),
  },
  (t) => [
    primaryKey({
      name: "one_text_per_skill_language_and_source",
      columns: [t.skillId, t.lang, t.source],
    }),
    oneOf("a_skill_text_has_a_known_source", t.source, VOCABULARY_SOURCES),
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
    source: text("source").$type<VocabularySource>().notNull().default("project"),
    /** Whether the one is worth something for the other: not where the broader one is too general to say. */
    isCredited: boolean("is_credited").notNull().default(true),
  },
  (t) => [
    primaryKey({ name: "one_relation_per_pair_of_skills", columns: [t.fromId, t.toId] }),
    index("skill_relations_to_id").on(t.toId),
    oneOf("a_skill_relation_has_a_known_kind", t.kind, ["broader", "related"]),
    oneOf("a_skill_relation_has_a_known_source", t.source, VOCABULARY_SOURCES),
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
    /** The version of all credits with which it came. No reference: a number costs an import nothing. */
    since: integer("since").notNull().default(0),
  },
  (t) => [
    primaryKey({ name: "one_credit_per_pair_of_skills", columns: [t.fromId, t.toId] }),
    index("skill_credits_to_id").on(t.toId),
    within("a_credit_is_in_thousandths", t.credit, 1, 1000),
    oneOf("a_credit_has_a_known_relation", t.relation, ["exact", "narrower", "broader", "related"]),
  ],
);

/**
 * Each change of credits, numbered: a shown match names the version by which it was scored. Only ever added to. Whatever
 * changes credits, a migration as well, takes a number for it and leaves what it takes away in `former_skill_credits`.
 */
export const creditVersions = pgTable("credit_versions", {
  id: serial("id").primaryKey(),
  changedAt: instant("changed_at").notNull(),
});

/** Credits that are no more, from the version with which they came to the one with which they went. Only ever added to. */
export const formerSkillCredits = pgTable(
  "former_skill_credits",
  {
    fromId: text("from_id")
      .notNull()
      .references(() => skills.id),
    toId: text("to_id")
      .notNull()
      .references(() => skills.id),
    credit: integer("credit").notNull(),
    relation: text("relation").$type<"exact" | "narrower" | "broader" | "related">().notNull(),
    steps: smallint("steps").notNull(),
    since: integer("since").notNull(),
    until: integer("until").notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_former_credit_per_pair_and_end",
      columns: [t.fromId, t.toId, t.until],
    }),
    index("former_skill_credits_to_id").on(t.toId),
    index("former_skill_credits_until").on(t.until),
    check("a_credit_ends_after_it_began", sql`${t.until} > ${t.since}`),
  ],
);
