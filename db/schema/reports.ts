import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { INTERFACE_LANGUAGES, REPORT_REASONS, REPORT_STATES } from "#db/codes.ts";
import type { InterfaceLanguage, ReportReason, ReportState } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";

/** Somebody says that a posting should not be there. Who it was is known to staff's software, never shown. */
export const reports = pgTable(
  "reports",
  {
    id: primaryId(),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    reason: text("reason").$type<ReportReason>().notNull(),
    words: text("words"),
    state: text("state").$type<ReportState>().notNull().default("open"),
    personId: uuid("person_id").references(() => people.id, { onDelete: "set null" }),
    /** Where a visitor wants to hear of the outcome; emptied when it has been told. */
    reporterEmail: text("reporter_email"),
    language: text("language").$type<InterfaceLanguage>().notNull(),
    reportedAt: instant("reported_at").notNull(),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at"),
    /** What staff say to the reporter. */
    outcome: text("outcome"),
  },
  (t) => [
    index("reports_posting_id").on(t.postingId),
    index("reports_person_id").on(t.personId),
    index("reports_decided_by").on(t.decidedBy),
    uniqueIndex("one_open_report_per_person_and_posting")
      .on(t.postingId, t.personId)
      .where(sql`${t.state} = 'open'`),
    oneOf("a_report_has_a_known_reason", t.reason, REPORT_REASONS),
    oneOf("a_report_has_a_known_state", t.state, REPORT_STATES),
    oneOf("a_report_has_a_known_language", t.language, INTERFACE_LANGUAGES),
    check("a_report_is_open_until_decided", sql`(${t.state} = 'open') = (${t.decidedAt} is null)`),
    atMost("words_of_a_report_are_short_enough", t.words, LIMITS.reason),
    atMost("an_outcome_is_short_enough", t.outcome, LIMITS.reason),
  ],
);
