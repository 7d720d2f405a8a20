import { z } from "zod";
import { WORK_MODES } from "#db/codes.ts";
import { ISO_LANGUAGES } from "#db/languages.ts";
import { LIMITS } from "#db/limits.ts";
import {
  byLanguage,
  choice,
  choices,
  day,
  emailAddress,
  languageCode,
  level,
  optionalText,
  shortText,
  skillName,
  webAddress,
  wholeNumber,
} from "#app/domain/posting/fields.ts";

export const TextInput = z.object({
  title: optionalText(LIMITS.postingTitle),
  summary: optionalText(LIMITS.postingSummary),
  description: optionalText(LIMITS.postingDescription),
});

/** A skill that is asked for, without a source where its name was typed: importance 2 is required, 1 preferred; level 1–5 in the sense of e-CF. */
export const RequirementInput = z.object({
  skill: skillName(),
  importance: z.union([z.literal(1), z.literal(2)], { error: "unknownChoice" }).default(2),
  level: level(),
  source: z.enum(["person", "label", "exact", "suggested"]).optional(),
  span: optionalText(LIMITS.skillLabel * 2),
});

/** A skill that is brought or taught. */
export const BroughtSkillInput = RequirementInput.omit({ importance: true });

/** Languages somebody works in: ISO 639-1 codes, or "any"; absent or empty: not stated. */
const WORKING_LANGUAGES = ["any", ...ISO_LANGUAGES] as const;

/** The skills of a posting in one role. */
export const skillList = <T extends z.ZodType>(entry: T) =>
  z.array(entry).max(LIMITS.skillsPerPosting, `tooMany|max=${LIMITS.skillsPerPosting}`).default([]);

/** What every kind of posting says. A draft may lack all of it but the language. */
export const commonFields = {
  language: languageCode(),
  texts: byLanguage(TextInput),
  places: z
    .array(z.object({ place: shortText(LIMITS.placeLabel) }))
    .max(LIMITS.placesPerPosting, `tooMany|max=${LIMITS.placesPerPosting}`)
    .default([]),
  languages: choices(WORKING_LANGUAGES, LIMITS.languagesPerPosting),
  deadlineOn: day(),
  contactName: optionalText(LIMITS.contactName),
  contactEmail: emailAddress(),
  applicationUrl: webAddress(),
};

/** When and how something takes place; programmes have their own. */
export const scheduleFields = {
  mode: choice(WORK_MODES),
  startsOn: day(),
  endsOn: day(),
  durationWeeks: wholeNumber(1, LIMITS.durationWeeks),
};

const DAY_MS = 24 * 60 * 60 * 1000;

type Schedule = { startsOn?: string; endsOn?: string; durationWeeks?: number };

/** Adds the checks that concern more than one field. */
export function inOrder({ startsOn, endsOn, durationWeeks }: Schedule, context: z.RefinementCtx) {
  if (!startsOn || !endsOn) return;
  if (endsOn < startsOn)
    context.addIssue({ code: "custom", path: ["endsOn"], message: "endsBeforeStart" });
  else if (durationWeeks !== undefined && durationWeeks > weeksWithin(startsOn, endsOn))
    context.addIssue({ code: "custom", path: ["durationWeeks"], message: "longerThanDates" });
}

/** First and last day count, and a week that is begun is a week: Monday to Friday is one. */
const weeksWithin = (startsOn: string, endsOn: string): number =>
  Math.ceil(((Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS + 1) / 7);

/** The title in the content's own language is what even a draft must have. */
export function titled<
  T extends { language: string; texts: Record<string, { title?: string } | undefined> },
>(input: T, context: z.RefinementCtx) {
  if (!input.texts[input.language]?.title)
    context.addIssue({
      code: "custom",
      path: ["texts", input.language, "title"],
      message: "required",
    });
}
