import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, primaryId } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";

/** Postings that somebody has put aside to come back to. Nobody else is shown them. */
export const savedPostings = pgTable(
  "saved_postings",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_saving_per_person_and_posting", columns: [t.personId, t.postingId] }),
    index("saved_postings_posting_id").on(t.postingId),
  ],
);

/** Searches that somebody repeats. What they find is never stored: it is searched for when the list is opened. */
export const savedSearches = pgTable(
  "saved_searches",
  {
    id: primaryId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The whole state, as the search page carries it behind the question mark. */
    query: text("query").notNull(),
    /** A hash of what it finds: the state without the order, in small letters but for names. */
    fingerprint: text("fingerprint").notNull(),
    /** Null: it is called by its words and filters. */
    name: text("name"),
    savedAt: instant("saved_at").notNull(),
    /** What was published or changed before this instant could be found when it was saved. */
    seenUntil: instant("seen_until").notNull(),
  },
  (t) => [
    uniqueIndex("one_saved_search_per_person").on(t.personId, t.fingerprint),
    atMost("a_saved_search_is_short_enough", t.query, LIMITS.savedQuery),
    atMost("a_saved_search_is_named_shortly", t.name, LIMITS.savedSearchName),
  ],
);

/** When somebody was in the list of what they have saved: what has happened since the visit before is new. */
export const savedVisits = pgTable("saved_visits", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Until when the visit before knew of everything; null: there was none. */
  previousAt: instant("previous_at"),
  /** The last page of the visit that is still going on. */
  lastAt: instant("last_at").notNull(),
  /** What was published or changed before this instant could be found on that page. */
  seenUntil: instant("seen_until").notNull(),
});
