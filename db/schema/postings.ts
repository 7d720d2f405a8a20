import { sql } from "drizzle-orm";
import {
  bigint,
  char,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import {
  CLOSE_REASONS,
  POSTING_KINDS,
  POSTING_STATES,
  SKILL_ROLES,
  SKILL_SOURCES,
  WORK_MODES,
} from "#db/codes.ts";
import type {
  CloseReason,
  PostingKind,
  PostingState,
  SkillRole,
  SkillSource,
  WorkMode,
} from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { instant, oneOf, primaryId, within } from "#db/schema/columns.ts";
import { organisations, settlements } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { skills } from "#db/schema/skills.ts";

/** What a posting says in one language. */
export type PostingText = {
  title: string;
  summary?: string;
  description?: string;
  /** Who looks after the intern: a role, not a name. */
  mentorRole?: string;
};
export type PostingTexts = Record<string, PostingText>;

export const postings = pgTable(
  "postings",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: text("kind").$type<PostingKind>().notNull(),
    state: text("state").$type<PostingState>().notNull().default("draft"),
    /** Number of the version that is shown; versions are kept. */
    versionNumber: integer("version_number").notNull().default(1),
    closeReason: text("close_reason").$type<CloseReason>(),
    publishedAt: instant("published_at"),
    /** The instant from which the posting is no longer open; set when it is published. */
    expiresAt: instant("expires_at"),
    // Where an import found it. A second run of the import updates by these two; an organisation's own import names no
    // source, and its external ids are its own.
    source: text("source"),
    externalId: text("external_id"),
    sourceUrl: text("source_url"),
    /** The curriculum version of the academic year before, when this programme continues one. */
    previousId: uuid("previous_id").references((): AnyPgColumn => postings.id, {
      onDelete: "set null",
    }),
    /** When its organisation was reminded that it ends; null: not for this ending. */
    remindedAt: instant("reminded_at"),
    /** Grows with every change that search has to hear of; documents carry it as `_version`. */
    revision: bigint("revision", { mode: "number" }).notNull().default(1),
    createdBy: uuid("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    index("postings_organisation_id").on(t.organisationId),
    index("postings_created_by").on(t.createdBy),
    index("postings_previous_id").on(t.previousId),
    uniqueIndex("one_live_curriculum_after_another")
      .on(t.previousId)
      .where(sql`${t.state} <> 'archived'`),
    index("postings_state_expires_at").on(t.state, t.expiresAt),
    uniqueIndex("one_posting_per_external_id").on(t.source, t.externalId),
    uniqueIndex("one_posting_per_own_external_id")
      .on(t.organisationId, t.externalId)
      .where(sql`${t.source} is null`),
    oneOf("a_posting_has_a_known_kind", t.kind, POSTING_KINDS),
    oneOf("a_posting_has_a_known_state", t.state, POSTING_STATES),
    oneOf("a_close_reason_is_known", t.closeReason, CLOSE_REASONS),
    check(
      "a_closed_posting_has_a_reason",
      sql`(${t.state} = 'closed') = (${t.closeReason} is not null) or ${t.state} = 'archived'`,
    ),
    check("a_curriculum_continues_another", sql`${t.previousId} <> ${t.id}`),
    check(
      "a_published_posting_expires",
      sql`${t.state} <> 'published' or (${t.expiresAt} is not null and ${t.publishedAt} is not null)`,
    ),
  ],
);

export const postingVersions = pgTable(
  "posting_versions",
  {
    id: primaryId(),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    /** ISO 639 code of the language the content was written in; other keys of `texts` are translations. */
    language: text("language").notNull(),
    texts: jsonb("texts").$type<PostingTexts>().notNull(),
    mode: text("mode").$type<WorkMode>(),
    /** Working or teaching languages, ISO 639 codes; null: not stated; {any}: any. */
    languages: text("languages").array(),
    startsOn: date("starts_on", { mode: "string" }),
    endsOn: date("ends_on", { mode: "string" }),
    durationWeeks: smallint("duration_weeks"),
    deadlineOn: date("deadline_on", { mode: "string" }),
    contactName: text("contact_name"),
    contactEmail: text("contact_email"),
    applicationUrl: text("application_url"),
    /** The posting's revision when this was written: a form that was opened on a later one has seen it. */
    revision: bigint("revision", { mode: "number" }).notNull(),
    createdBy: uuid("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("one_version_per_number").on(t.postingId, t.number),
    index("posting_versions_created_by").on(t.createdBy),
    oneOf("a_work_mode_is_known", t.mode, WORK_MODES),
    within("a_duration_is_plausible", t.durationWeeks, 1, LIMITS.durationWeeks),
    check("a_version_has_a_text_in_its_language", sql`${t.texts} ? ${t.language}`),
    check("a_version_ends_after_its_start", sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

export const postingPlaces = pgTable(
  "posting_places",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingVersions.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    settlementId: text("settlement_id").references(() => settlements.id),
    /** The place as an import found it, where it is no settlement that we know. */
    label: text("label"),
    country: char("country", { length: 2 }),
  },
  (t) => [
    primaryKey({ name: "one_posting_place_per_position", columns: [t.versionId, t.position] }),
    index("posting_places_settlement_id").on(t.settlementId),
    check("a_posting_place_is_named", sql`${t.settlementId} is not null or ${t.label} is not null`),
  ],
);

export const postingSkills = pgTable(
  "posting_skills",
  {
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingVersions.id, { onDelete: "cascade" }),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id),
    role: text("role").$type<SkillRole>().notNull(),
    position: smallint("position").notNull().default(0),
    /** 2 required, 1 preferred; 1 for what is brought. */
    importance: smallint("importance").notNull().default(1),
    level: smallint("level"),
    source: text("source").$type<SkillSource>().notNull().default("person"),
    /** The words of the text that name the skill, where an import took it from there. */
    span: text("span"),
  },
  (t) => [
    primaryKey({
      name: "one_skill_per_version_and_role",
      columns: [t.versionId, t.role, t.skillId],
    }),
    index("posting_skills_skill_id").on(t.skillId),
    oneOf("a_posting_skill_has_a_known_role", t.role, SKILL_ROLES),
    oneOf("a_posting_skill_has_a_known_source", t.source, SKILL_SOURCES),
    within("an_importance_is_one_or_two", t.importance, 1, 2),
    within("a_skill_level_is_one_to_five", t.level, 1, 5),
  ],
);
