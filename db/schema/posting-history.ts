import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { PostingState } from "#db/codes.ts";
import { instant, primaryId } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";

/**
 * Every move of a posting from one state to another: who, when and why. Rows are only ever added: a trigger refuses every
 * other change.
 */
export const postingTransitions = pgTable(
  "posting_transitions",
  {
    id: primaryId(),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id),
    fromState: text("from_state").$type<PostingState>(),
    toState: text("to_state").$type<PostingState>().notNull(),
    versionNumber: integer("version_number").notNull(),
    /** The posting's revision after it; transitions and versions are told in this order, whatever clocks said. */
    revision: bigint("revision", { mode: "number" }).notNull(),
    // Null: the clock, an import or the seed did it. No reference, so that the record survives the person.
    personId: uuid("person_id"),
    reason: text("reason"),
    note: text("note"),
    at: instant("at").notNull(),
  },
  (t) => [uniqueIndex("one_transition_per_revision").on(t.postingId, t.revision)],
);

/**
 * What a draft said before somebody wrote it anew, kept for a while, so that whoever had it open can be told what has
 * changed since. Published postings keep their versions for ever.
 */
export const overwrittenDrafts = pgTable(
  "overwritten_drafts",
  {
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    /** The posting's revision when this was written. */
    revision: bigint("revision", { mode: "number" }).notNull(),
    content: jsonb("content").$type<unknown>().notNull(),
    createdBy: uuid("created_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    overwrittenAt: instant("overwritten_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_overwritten_draft_per_revision", columns: [t.postingId, t.revision] }),
    index("overwritten_drafts_created_by").on(t.createdBy),
    index("overwritten_drafts_overwritten_at").on(t.overwrittenAt),
  ],
);
