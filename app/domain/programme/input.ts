import { z } from "zod";
import { DEGREES, EQF_OF_DEGREE, STUDY_FORMS } from "#db/codes-of-programmes.ts";
import { LIMITS } from "#db/limits.ts";
import { BroughtSkillInput, commonFields, titled } from "#app/domain/posting/common-input.ts";
import {
  byLanguage,
  choice,
  choices,
  credits,
  day,
  languageCode,
  optionalText,
  wholeNumber,
} from "#app/domain/posting/fields.ts";
import { parseSkillList } from "#app/domain/programme/skill-list-input.ts";

const ModuleSkills = z.preprocess(
  (value) => (typeof value === "string" ? parseSkillList(value) : value),
  z
    .array(BroughtSkillInput)
    .max(LIMITS.skillsPerModule, `tooMany|max=${LIMITS.skillsPerModule}`)
    .default([]),
);

const ModuleInput = z
  .object({
    code: optionalText(LIMITS.moduleCode),
    /** Absent: the language of the programme. */
    language: languageCode().optional(),
    texts: byLanguage(
      z.object({
        title: optionalText(LIMITS.moduleTitle),
        outcomes: optionalText(LIMITS.moduleOutcomes),
      }),
    ),
    semester: wholeNumber(1, LIMITS.semesters),
    ects: credits(LIMITS.ectsPerModule),
    isCompulsory: z.boolean().default(false),
    skills: ModuleSkills,
  })
  .superRefine((module, context) => {
    const titles = Object.values(module.texts).some((text) => text?.title);
    if (!titles) context.addIssue({ code: "custom", path: ["texts"], message: "moduleNeedsTitle" });
  });

type Level = { degree?: keyof typeof EQF_OF_DEGREE; eqfLevel?: number };

function levelOfDegree({ degree, eqfLevel }: Level, context: z.RefinementCtx) {
  const level = degree && EQF_OF_DEGREE[degree];
  if (level !== undefined && eqfLevel !== undefined && eqfLevel !== level)
    context.addIssue({ code: "custom", path: ["eqfLevel"], message: `otherLevel|level=${level}` });
}

/** A degree says its level, so nobody is asked for both. */
function withLevel<T extends Level>(input: T): T {
  return input.degree ? { ...input, eqfLevel: EQF_OF_DEGREE[input.degree] } : input;
}

export const ProgrammeInput = z
  .object({
    ...commonFields,
    kind: z.literal("programme"),
    degree: choice(DEGREES),
    eqfLevel: wholeNumber(1, 8),
    iscedField: z
      .string()
      .regex(/^\d{4}$/, "fourDigits")
      .optional(),
    professionalField: z
      .string()
      .regex(/^\d{1,2}\.\d{1,2}$/, "professionalField")
      .optional(),
    studyForms: choices(STUDY_FORMS),
    qualification: optionalText(LIMITS.qualification),
    accreditedBy: optionalText(LIMITS.accreditor),
    accreditedUntil: day(),
    studentsPerYear: wholeNumber(1, LIMITS.studentsPerYear),
    ects: credits(LIMITS.ectsPerProgramme),
    semesters: wholeNumber(1, LIMITS.semesters),
    academicYear: wholeNumber(2000, 2100),
    goesOutAfterSemester: wholeNumber(0, LIMITS.semesters),
    windowFromMonth: wholeNumber(1, 12),
    windowToMonth: wholeNumber(1, 12),
    modules: z
      .array(ModuleInput)
      .max(LIMITS.modulesPerProgramme, `tooMany|max=${LIMITS.modulesPerProgramme}`)
      .default([]),
  })
  .superRefine((input, context) => {
    titled(input, context);
    levelOfDegree(input, context);
    if ((input.windowFromMonth === undefined) !== (input.windowToMonth === undefined)) {
      const missing = input.windowFromMonth === undefined ? "windowFromMonth" : "windowToMonth";
      context.addIssue({ code: "custom", path: [missing], message: "windowNeedsBothEnds" });
    }
    const { semesters } = input;
    if (semesters === undefined) return;
    if ((input.goesOutAfterSemester ?? 0) > semesters)
      context.addIssue({
        code: "custom",
        path: ["goesOutAfterSemester"],
        message: `beyondProgramme|count=${semesters}`,
      });
    input.modules.forEach((module, index) => {
      if ((module.semester ?? 0) > semesters)
        context.addIssue({
          code: "custom",
          path: ["modules", index, "semester"],
          message: `beyondProgramme|count=${semesters}`,
        });
    });
  })
  .overwrite(withLevel);

export type ProgrammeContent = z.output<typeof ProgrammeInput>;
export type ModuleContent = z.output<typeof ModuleInput>;
