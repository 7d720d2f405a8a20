import { index, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";

/**
 * One match as a list showed it: the other posting, its version, certain points and upper end in hundredths, and when it was
 * published, in milliseconds since 1970.
 */
export type SeenMatch = [
  posting: string,
  version: string,
  points: number,
  upper: number,
  publishedAt: number,
];

/** What the whole list of a posting's matches showed. Whoever changes this form deletes what is stored. */
export type SeenMatches = {
  /** The version of the posting whose matches they are. */
  own: string;
  rules: string;
  /** The count of demand. */
  snapshot: string;
  /** The version of the credits. */
  vocabulary: number;
  /** What was put aside, and so was not shown. */
  aside: string[];
  /** In the declared order. */
  matches: SeenMatch[];
  /** What was in a list before and is not shown at present, without having been closed: as it was seen last. */
  hidden?: SeenMatch[];
};

/** When somebody was in the list of a posting's matches, and what it showed: what differs since the visit before is news. */
export const matchListVisits = pgTable(
  "match_list_visits",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    /** The end of the visit before; in the first one its first page. Null in rows from before that was kept. */
    previousAt: instant("previous_at"),
    /** The last page of the visit that is still going on. */
    lastAt: instant("last_at").notNull(),
    /** What the list showed then. */
    seenBefore: jsonb("seen_before").$type<SeenMatches>(),
    /** What it showed on that last page. */
    seen: jsonb("seen").$type<SeenMatches>().notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_visit_of_matches_per_person_and_posting",
      columns: [t.personId, t.postingId],
    }),
    index("match_list_visits_posting_id").on(t.postingId),
  ],
);
