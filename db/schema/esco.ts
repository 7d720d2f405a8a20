import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { skills } from "#db/schema/skills.ts";

/** What ESCO calls a group or an occupation, language by language. */
export type ConceptTexts = Record<
  string,
  { label: string; alternatives?: string[]; description?: string }
>;

/**
 * The groups into which ESCO puts its skills: its hierarchy, and fields of education for knowledge. No skills themselves:
 * nobody asks for one, and as a broader skill it would bind everything to everything.
 */
export const skillGroups = pgTable(
  "skill_groups",
  {
    id: text("id").primaryKey(),
    uri: text("uri").notNull(),
    code: text("code"),
    texts: jsonb("texts").$type<ConceptTexts>().notNull(),
    escoVersion: text("esco_version").notNull(),
  },
  (t) => [uniqueIndex("one_skill_group_per_uri").on(t.uri)],
);

/** The second group is broader than the first. */
export const skillGroupLinks = pgTable(
  "skill_group_links",
  {
    groupId: text("group_id")
      .notNull()
      .references(() => skillGroups.id, { onDelete: "cascade" }),
    broaderId: text("broader_id")
      .notNull()
      .references(() => skillGroups.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ name: "one_link_per_pair_of_groups", columns: [t.groupId, t.broaderId] }),
    index("skill_group_links_broader_id").on(t.broaderId),
  ],
);

export const skillGroupMembers = pgTable(
  "skill_group_members",
  {
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => skillGroups.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ name: "one_membership_per_skill_and_group", columns: [t.skillId, t.groupId] }),
    index("skill_group_members_group_id").on(t.groupId),
  ],
);

export const occupations = pgTable(
  "occupations",
  {
    id: text("id").primaryKey(),
    uri: text("uri").notNull(),
    code: text("code"),
    /** The unit group of ISCO-08, four digits. */
    iscoGroup: text("isco_group"),
    texts: jsonb("texts").$type<ConceptTexts>().notNull(),
    /** The last release that had it. */
    escoVersion: text("esco_version").notNull(),
  },
  (t) => [
    uniqueIndex("one_occupation_per_uri").on(t.uri),
    index("occupations_isco_group").on(t.iscoGroup),
  ],
);

export const occupationSkills = pgTable(
  "occupation_skills",
  {
    occupationId: text("occupation_id")
      .notNull()
      .references(() => occupations.id, { onDelete: "cascade" }),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"essential" | "optional">().notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_relation_per_occupation_and_skill",
      columns: [t.occupationId, t.skillId],
    }),
    index("occupation_skills_skill_id").on(t.skillId),
    oneOf("an_occupation_needs_a_skill_or_may", t.kind, ["essential", "optional"]),
  ],
);

/** The releases of ESCO that were imported, one row an import that changed something. */
export const vocabularyReleases = pgTable("vocabulary_releases", {
  id: primaryId(),
  version: text("version").notNull(),
  languages: text("languages").array().notNull(),
  skills: integer("skills").notNull(),
  importedAt: instant("imported_at").notNull(),
});
