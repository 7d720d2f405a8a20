import { bigint, index, integer, pgTable, primaryKey, serial, text } from "drizzle-orm/pg-core";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { instant, oneOf } from "#db/schema/columns.ts";
import { skills } from "#db/schema/skills.ts";

/** How often each skill was asked among the open postings of one demanding kind, at one instant. */
export const matchSnapshots = pgTable(
  "match_snapshots",
  {
    id: serial("id").primaryKey(),
    kind: text("kind").$type<PostingKind>().notNull(),
    /** Open postings of the kind. */
    n: integer("n").notNull(),
    takenAt: instant("taken_at").notNull(),
  },
  (t) => [
    index("match_snapshots_kind").on(t.kind, t.id),
    oneOf("a_snapshot_is_of_a_known_kind", t.kind, POSTING_KINDS),
  ],
);

export const matchSnapshotSkills = pgTable(
  "match_snapshot_skills",
  {
    snapshotId: integer("snapshot_id")
      .notNull()
      .references(() => matchSnapshots.id, { onDelete: "cascade" }),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id, { onDelete: "cascade" }),
    /** Open postings of the kind that ask for the skill. */
    df: bigint("df", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ name: "one_count_per_snapshot_and_skill", columns: [t.snapshotId, t.skillId] }),
    index("match_snapshot_skills_skill_id").on(t.skillId),
  ],
);
