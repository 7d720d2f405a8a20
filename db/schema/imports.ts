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
import { IMPORT_ROW_STATES, IMPORT_STATES, POSTING_KINDS } from "#db/codes.ts";
import type { ImportRowState, ImportState, PostingKind } from "#db/codes.ts";
import { instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { files } from "#db/schema/files.ts";
import { organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";

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
    /** Names of the file's columns in their order. */
    columns: jsonb("columns").$type<string[]>().notNull().default([]),
    mapping: jsonb("mapping").$type<Record<string, unknown>>(),
    acceptExact: boolean("accept_exact").notNull().default(false),
    total: integer("total").notNull().default(0),
    /** Rows that the present step is through with. */
    progress: integer("progress").notNull().default(0),
    counts: jsonb("counts").$type<Record<string, number>>().notNull().default({}),
    error: text("error"),
    createdAt: instant("created_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    index("imports_organisation_id").on(t.organisationId),
    index("imports_person_id").on(t.personId),
    index("imports_file_id").on(t.fileId),
    index("imports_state").on(t.state),
    oneOf("an_import_has_a_known_kind", t.kind, POSTING_KINDS),
    oneOf("an_import_has_a_known_state", t.state, IMPORT_STATES),
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
    notes: jsonb("notes").$type<Record<string, unknown>[]>().notNull().default([]),
    title: text("title"),
    postingId: uuid("posting_id").references(() => postings.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ name: "one_import_row_per_number", columns: [t.importId, t.number] }),
    index("import_rows_import_id_state").on(t.importId, t.state),
    index("import_rows_posting_id").on(t.postingId),
    oneOf("an_import_row_has_a_known_state", t.state, IMPORT_ROW_STATES),
  ],
);
