import { customType, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { FILE_PURPOSES } from "#db/codes.ts";
import type { FilePurpose } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Uploaded and made files. They are few and small, and kept here so that web processes hold no state. */
export const files = pgTable(
  "files",
  {
    id: primaryId(),
    purpose: text("purpose").$type<FilePurpose>().notNull(),
    organisationId: uuid("organisation_id").references(() => organisations.id, {
      onDelete: "cascade",
    }),
    personId: uuid("person_id").references(() => people.id, { onDelete: "set null" }),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    content: bytea("content").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    index("files_organisation_id").on(t.organisationId),
    index("files_person_id").on(t.personId),
    oneOf("a_file_has_a_known_purpose", t.purpose, FILE_PURPOSES),
    atMost("a_file_name_is_short_enough", t.name, LIMITS.fileName),
  ],
);

/** The picture of an organisation, as it was drawn anew from what was uploaded. */
export const organisationLogos = pgTable(
  "organisation_logos",
  {
    organisationId: uuid("organisation_id")
      .primaryKey()
      .references(() => organisations.id, { onDelete: "cascade" }),
    fileId: uuid("file_id")
      .notNull()
      .references(() => files.id),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
  },
  (t) => [index("organisation_logos_file_id").on(t.fileId)],
);
