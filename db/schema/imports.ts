import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import {
  IMPORT_OUTCOMES,
  IMPORT_ROW_STATES,
  IMPORT_STATES,
  POSTING_KINDS,
  SKILLS_TAKEN,
} from "#db/codes.ts";
import type {
  ImportOutcomeCode,
  ImportRowState,
  ImportState,
  PostingKind,
  SkillsTaken,
} from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { files } from "#db/schema/files.ts";
import { organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";

/** A column of an imported file, and what its values look like. */
export type ImportColumn = {
  name: string;
  /** In how many rows something stands there. */
  filled: number;
  examples: string[];
  /** All its values, where they are few and short enough to be chosen from; the commonest first. */
  values: string[] | null;
  looks: {
    /** The format in which most values are days, and whether they can be read in another one too. */
    day: string | null;
    isDayUnsure: boolean;
    /** What parts the entries of a list. */
    separator: string | null;
    isHtml: boolean;
    isUnique: boolean;
    /** Characters of a value, on average. */
    length: number;
    /** Of the values that stand there, which share is a web address, an amount of money and so on; 0 to 1. */
    shares: Record<
      "web" | "mail" | "number" | "money" | "yesNo" | "place" | "skill" | "cyrillic",
      number
    >;
  };
};

/** Something worth saying about a row; `missing` keeps it from publication, not from being drafted. */
export type ImportNote = {
  level: "error" | "missing" | "warning";
  field?: string;
  code: string;
  values?: Record<string, string | number>;
};

/** A skill that the texts of a row say: word for word or in other words, and by which. */
export type ImportSkill = {
  skill: string;
  tier: "exact" | "suggestion";
  span: string;
  /** One of several of which one will do, or only welcome: it comes in as preferred. */
  isAlternative?: true;
  isWelcome?: true;
  isTaken: boolean;
};

/** What somebody has decided about a skill that the texts of a row say; it counts more than the choice for all rows. */
export type SkillDecision = "taken" | "refused";

/** An import in the browser: it can be left at every step and found again. */
export const imports = pgTable(
  "imports",
  {
    id: primaryId(),
    kind: text("kind").$type<PostingKind>().notNull(),
    state: text("state").$type<ImportState>().notNull().default("uploaded"),
    /** Null: staff import for organisations that the rows name. */
    organisationId: uuid("organisation_id").references(() => organisations.id, {
      onDelete: "cascade",
    }),
    personId: uuid("person_id").references(() => people.id, { onDelete: "cascade" }),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id),
    fileName: text("file_name").notNull(),
    /** What the file's external ids are unique within. */
    source: text("source"),
    /** The file's columns in their order. */
    columns: jsonb("columns").$type<ImportColumn[]>().notNull().default([]),
    mapping: jsonb("mapping").$type<Record<string, unknown>>(),
    skillsTaken: text("skills_taken").$type<SkillsTaken>().notNull().default("none"),
    /** One refused row holds everything back. */
    isAllOrNothing: boolean("is_all_or_nothing").notNull().default(false),
    /** Drafts that are complete are handed in once they are written. */
    isToPublish: boolean("is_to_publish").notNull().default(false),
    /** For whom the present step is done, with the rights that this person then has. */
    actingPersonId: uuid("acting_person_id").references(() => people.id, { onDelete: "set null" }),
    /** How often the present step was taken up without coming further. */
    attempts: integer("attempts").notNull().default(0),
    total: integer("total").notNull().default(0),
    /** Rows that the present step is through with. */
    progress: integer("progress").notNull().default(0),
    /** The furthest that the present step has come in any attempt. */
    reached: integer("reached").notNull().default(0),
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    error: text("error"),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    index("imports_organisation_id").on(t.organisationId),
    index("imports_person_id").on(t.personId),
    index("imports_acting_person_id").on(t.actingPersonId),
    index("imports_file_id").on(t.fileId),
    index("imports_state").on(t.state),
    oneOf("an_import_has_a_known_kind", t.kind, POSTING_KINDS),
    oneOf("an_import_has_a_known_state", t.state, IMPORT_STATES),
    oneOf("an_import_takes_known_skills", t.skillsTaken, SKILLS_TAKEN),
    atMost("an_import_names_its_source_shortly", t.source, LIMITS.importSource),
  ],
);

/** One row of the file, as it was and as somebody has mended it. */
export const importRows = pgTable(
  "import_rows",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** As the file counts: the first row after the head is 1. */
    number: integer("number").notNull(),
    source: jsonb("source").$type<Record<string, unknown>>().notNull(),
    mended: jsonb("mended").$type<Record<string, unknown>>(),
    state: text("state").$type<ImportRowState>().notNull().default("unread"),
    /** Why the row cannot be read as it stands in the file; mending settles it. */
    trouble: jsonb("trouble").$type<ImportNote>(),
    notes: jsonb("notes").$type<ImportNote[]>().notNull().default([]),
    /** Skills that the row's texts say, taken or not. */
    found: jsonb("found").$type<ImportSkill[]>().notNull().default([]),
    /** What was decided about them one by one, by the ids of skills. */
    decided: jsonb("decided").$type<Record<string, SkillDecision>>().notNull().default({}),
    title: text("title"),
    externalId: text("external_id"),
    outcome: text("outcome").$type<ImportOutcomeCode>(),
    /** Nothing that publication needs is missing. */
    isComplete: boolean("is_complete").notNull().default(false),
    postingId: uuid("posting_id").references(() => postings.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ name: "one_import_row_per_number", columns: [t.importId, t.number] }),
    index("import_rows_import_id_state").on(t.importId, t.state),
    index("import_rows_import_id_external_id").on(t.importId, t.externalId),
    index("import_rows_posting_id").on(t.postingId),
    oneOf("an_import_row_has_a_known_state", t.state, IMPORT_ROW_STATES),
    oneOf("an_import_row_has_a_known_outcome", t.outcome, IMPORT_OUTCOMES),
  ],
);
