import {
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { DISMISSAL_REASONS, POSTING_KINDS } from "#db/codes.ts";
import type { DismissalReason, PostingKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { instant, oneOf, within } from "#db/schema/columns.ts";
import { postings } from "#db/schema/postings.ts";
import { skills } from "#db/schema/skills.ts";

/** The kinds whose postings ask for skills. */
export const DEMANDING_KINDS = ["internship", "project_proposal", "co_development_offer"] as const;
export type DemandingKind = Exclude<PostingKind, "programme">;

/** One count of what is asked for, at one instant; a shown match names the snapshot that it was weighed by. */
export const matchSnapshots = pgTable("match_snapshots", {
  id: serial("id").primaryKey(),
  takenAt: instant("taken_at").notNull(),
});

export const matchSnapshotKinds = pgTable(
  "match_snapshot_kinds",
  {
    snapshotId: integer("snapshot_id")
      .notNull()
      .references(() => matchSnapshots.id, { onDelete: "cascade" }),
    kind: text("kind").$type<DemandingKind>().notNull(),
    /** Open postings of the kind. */
    n: integer("n").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_count_per_snapshot_and_kind", columns: [t.snapshotId, t.kind] }),
    oneOf("a_snapshot_counts_a_demanding_kind", t.kind, DEMANDING_KINDS),
  ],
);

export const matchSnapshotSkills = pgTable(
  "match_snapshot_skills",
  {
    snapshotId: integer("snapshot_id")
      .notNull()
      .references(() => matchSnapshots.id, { onDelete: "cascade" }),
    kind: text("kind").$type<DemandingKind>().notNull(),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    /** Open postings of the kind that ask for the skill. */
    df: integer("df").notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_count_per_snapshot_kind_and_skill",
      columns: [t.snapshotId, t.kind, t.skillId],
    }),
    index("match_snapshot_skills_skill_id").on(t.skillId),
    oneOf("a_snapshot_skill_is_of_a_demanding_kind", t.kind, DEMANDING_KINDS),
  ],
);

/** The first ten matches of an open posting as they were noted last, by which count of demand, and when. */
export const matchLists = pgTable(
  "match_lists",
  {
    postingId: uuid("posting_id")
      .primaryKey()
      .references(() => postings.id, { onDelete: "cascade" }),
    snapshotId: integer("snapshot_id")
      .notNull()
      .references(() => matchSnapshots.id, { onDelete: "cascade" }),
    countedAt: instant("counted_at").notNull(),
  },
  (t) => [index("match_lists_snapshot_id").on(t.snapshotId)],
);

export const matchFirstTens = pgTable(
  "match_first_tens",
  {
    listId: uuid("list_id")
      .notNull()
      .references(() => matchLists.postingId, { onDelete: "cascade" }),
    /** From 1, the best. */
    place: smallint("place").notNull(),
    otherId: uuid("other_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    /** What the list is ordered by, in hundredths. */
    rank: integer("rank").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_posting_per_place_of_a_list", columns: [t.listId, t.place] }),
    index("match_first_tens_other_id").on(t.otherId),
    within("a_place_is_among_the_first", t.place, 1, LIMITS.firstTen),
  ],
);

/** Of each kind, how many open postings stood in the first ten of somebody's list, once all lists were noted by a count. */
export const matchCoverage = pgTable(
  "match_coverage",
  {
    snapshotId: integer("snapshot_id")
      .notNull()
      .references(() => matchSnapshots.id, { onDelete: "cascade" }),
    kind: text("kind").$type<PostingKind>().notNull(),
    open: integer("open").notNull(),
    standing: integer("standing").notNull(),
    countedAt: instant("counted_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_coverage_per_snapshot_and_kind", columns: [t.snapshotId, t.kind] }),
    oneOf("coverage_is_of_a_known_kind", t.kind, POSTING_KINDS),
  ],
);

/** Matches that the organisation of a posting does not want to be shown again. Its score stays what it is, for everyone. */
export const matchDismissals = pgTable(
  "match_dismissals",
  {
    postingId: uuid("posting_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    otherId: uuid("other_id")
      .notNull()
      .references(() => postings.id, { onDelete: "cascade" }),
    reason: text("reason").$type<DismissalReason>().notNull(),
    dismissedAt: instant("dismissed_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_dismissal_per_posting_and_other", columns: [t.postingId, t.otherId] }),
    index("match_dismissals_other_id").on(t.otherId),
    oneOf("a_match_is_dismissed_for_a_known_reason", t.reason, DISMISSAL_REASONS),
  ],
);
