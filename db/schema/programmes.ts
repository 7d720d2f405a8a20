import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { SKILL_SOURCES } from "#db/codes.ts";
import type { SkillSource } from "#db/codes.ts";
import { DEGREES, EQF_OF_DEGREE, STUDY_FORMS } from "#db/codes-of-programmes.ts";
import type { Degree } from "#db/codes-of-programmes.ts";
import { LIMITS } from "#db/limits.ts";
import { allOf, atMost, oneOf, primaryId, within } from "#db/schema/columns.ts";
import { postingVersions } from "#db/schema/postings.ts";
import { skills } from "#db/schema/skills.ts";

export type ModuleText = { title: string; outcomes?: string };
export type ModuleTexts = Record<string, ModuleText>;

/** The level that a degree has, in SQL. */
function levelOf(degree: AnyPgColumn): SQL {
  const levels = Object.entries(EQF_OF_DEGREE).map(
    ([code, level]) => `when '${code}' then ${level}`,
  );
  return sql`case ${degree} ${sql.raw(levels.join(" "))} end`;
}

export const programmeVersions = pgTable(
  "programme_versions",
  {
    versionId: uuid("version_id")
      .primaryKey()
      .references(() => postingVersions.id, { onDelete: "cascade" }),
    eqfLevel: smallint("eqf_level"),
    degree: text("degree").$type<Degree>(),
    /** How one may study it; null: not stated. */
    studyForms: text("study_forms").array(),
    /** As it stands in the diploma, in one wording. */
    qualification: text("qualification"),
    accreditedBy: text("accredited_by"),
    accreditedUntil: date("accredited_until"),
    /** How many students begin each year. */
    studentsPerYear: smallint("students_per_year"),
    /** ISCED-F 2013, four digits. */
    iscedField: text("isced_field"),
    /** The Bulgarian professional field, e.g. 4.6. */
    professionalField: text("professional_field"),
    ects: numeric("ects", { precision: 5, scale: 1, mode: "number" }),
    semesters: smallint("semesters"),
    /** First calendar year of the academic year in which this curriculum starts. */
    academicYear: smallint("academic_year"),
    /** Students go out to internships after this semester … */
    goesOutAfterSemester: smallint("goes_out_after_semester"),
    /** … within these months of a year, both included; the window may pass the turn of the year. */
    windowFromMonth: smallint("window_from_month"),
    windowToMonth: smallint("window_to_month"),
  },
  (t) => [
    within("an_eqf_level_is_one_to_eight", t.eqfLevel, 1, 8),
    oneOf("a_degree_is_known", t.degree, DEGREES),
    check(
      "a_degree_has_its_level",
      sql`${t.degree} is null or ${t.eqfLevel} is not distinct from ${levelOf(t.degree)}`,
    ),
    allOf("forms_of_study_are_known", t.studyForms, STUDY_FORMS),
    atMost("a_qualification_is_named_shortly", t.qualification, LIMITS.qualification),
    atMost("an_accreditor_is_named_shortly", t.accreditedBy, LIMITS.accreditor),
    within("students_a_year_are_plausible", t.studentsPerYear, 1, LIMITS.studentsPerYear),
    within("a_programme_has_a_plausible_length", t.semesters, 1, LIMITS.semesters),
    within("programme_credits_are_plausible", t.ects, 0, LIMITS.ectsPerProgramme),
    within("students_go_out_after_a_semester", t.goesOutAfterSemester, 0, LIMITS.semesters),
    within("a_window_starts_in_a_month", t.windowFromMonth, 1, 12),
    within("a_window_ends_in_a_month", t.windowToMonth, 1, 12),
    check(
      "a_window_has_both_ends",
      sql`(${t.windowFromMonth} is null) = (${t.windowToMonth} is null)`,
    ),
    check("an_isced_field_has_four_digits", sql`${t.iscedField} ~ '^[0-9]{4}$'`),
  ],
);

export const modules = pgTable(
  "modules",
  {
    id: primaryId(),
    versionId: uuid("version_id")
      .notNull()
      .references(() => postingVersions.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    code: text("code"),
    /** ISO 639 code of the original text. */
    language: text("language").notNull(),
    texts: jsonb("texts").$type<ModuleTexts>().notNull(),
    /** Null: not stated, or beyond the length of the programme. */
    semester: smallint("semester"),
    ects: numeric("ects", { precision: 4, scale: 1, mode: "number" }),
    isCompulsory: boolean("is_compulsory").notNull(),
  },
  (t) => [
    uniqueIndex("one_module_per_position").on(t.versionId, t.position),
    within("a_module_lies_in_a_semester", t.semester, 1, LIMITS.semesters),
    within("module_credits_are_plausible", t.ects, 0, LIMITS.ectsPerModule),
    check("a_module_has_a_text_in_its_language", sql`${t.texts} ? ${t.language}`),
  ],
);

/** Confirmed skills only: what nobody has confirmed is not taught, it is not stated. */
export const moduleSkills = pgTable(
  "module_skills",
  {
    moduleId: uuid("module_id")
      .notNull()
      .references(() => modules.id, { onDelete: "cascade" }),
    skillId: text("skill_id")
      .notNull()
      .references(() => skills.id),
    level: smallint("level"),
    source: text("source").$type<SkillSource>().notNull().default("person"),
    span: text("span"),
  },
  (t) => [
    primaryKey({ name: "one_skill_per_module", columns: [t.moduleId, t.skillId] }),
    index("module_skills_skill_id").on(t.skillId),
    within("a_taught_level_is_one_to_five", t.level, 1, 5),
    oneOf("a_module_skill_has_a_known_source", t.source, SKILL_SOURCES),
  ],
);
