import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { LIMITS } from "#db/limits.ts";
import { instant, within } from "#db/schema/columns.ts";
import { settlements } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";
import { postings } from "#db/schema/postings.ts";
import { skills } from "#db/schema/skills.ts";

/** What a student says of themselves, for their own eyes: nobody else is shown it. Null: not stated. */
export const studies = pgTable(
  "studies",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The programme, as it is published now: what its university corrects reaches its students. */
    programmeId: uuid("programme_id").references(() => postings.id, { onDelete: "set null" }),
    /** The semester they are in: what it teaches counts as known. */
    semester: smallint("semester"),
    /** Where they want to work. */
    settlementId: text("settlement_id").references(() => settlements.id),
    /** ISO 639 codes. */
    languages: text("languages").array(),
    /** The first day on which they could start. */
    availableFrom: date("available_from"),
    statedAt: instant("stated_at").notNull(),
  },
  (t) => [
    index("studies_programme_id").on(t.programmeId),
    index("studies_settlement_id").on(t.settlementId),
    within("a_student_is_in_a_semester", t.semester, 1, LIMITS.semesters),
    check(
      "a_student_states_few_languages",
      sql`cardinality(${t.languages}) <= ${sql.raw(String(LIMITS.ownLanguages))}`,
    ),
  ],
);

/** Skills that a student has besides what the programme teaches. */
export const studentSkills = pgTable(
  "student_skills",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id),
    level: smallint("level"),
    /** The skill that the student named, where the office has merged it into this one since; null: they named this one. */
    statedAs: text("stated_as").references(() => skills.id),
  },
  (t) => [
    primaryKey({ name: "one_skill_per_student", columns: [t.personId, t.skillId] }),
    index("student_skills_skill_id").on(t.skillId),
    index("student_skills_stated_as").on(t.statedAs),
    check("a_skill_is_not_stated_as_itself", sql`${t.statedAs} <> ${t.skillId}`),
    within("a_students_skill_level_is_one_to_five", t.level, 1, 5),
  ],
);
