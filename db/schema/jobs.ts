import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, primaryId } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";

/** Rounds of scheduled jobs, for staff to see that they run. */
export const jobRuns = pgTable(
  "job_runs",
  {
    id: primaryId(),
    job: text("job").notNull(),
    startedAt: instant("started_at").notNull(),
    /** Null: still at it, or killed. */
    finishedAt: instant("finished_at"),
    result: integer("result"),
    error: text("error"),
  },
  (t) => [index("job_runs_job_started_at").on(t.job, t.startedAt)],
);

/** What the rules of retention have removed, night by night. */
export const retentionRuns = pgTable(
  "retention_runs",
  {
    id: primaryId(),
    rule: text("rule").notNull(),
    at: instant("at").notNull(),
    removed: integer("removed").notNull(),
  },
  (t) => [index("retention_runs_rule_at").on(t.rule, t.at)],
);

/** What somebody has typed into a form and not saved: offered again when the form is opened. */
export const formAutosaves = pgTable(
  "form_autosaves",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The posting's id, or the kind of a new one. */
    form: text("form").notNull(),
    entries: jsonb("entries").$type<[string, string][]>().notNull(),
    /** The revision of the posting that the form was opened on. */
    revision: bigint("revision", { mode: "number" }),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_autosave_per_person_and_form", columns: [t.personId, t.form] }),
    index("form_autosaves_saved_at").on(t.savedAt),
  ],
);
