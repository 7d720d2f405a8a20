import { z } from "zod";
import { ISO_LANGUAGES } from "#db/languages.ts";
import { LIMITS } from "#db/limits.ts";
import { choices, day, level, optionalText, wholeNumber } from "#app/domain/posting/fields.ts";

export { LIMITS };

/** A row of the form: a skill by its id or by a label; a row without one says nothing. */
const OwnSkillInput = z.object({
  skill: optionalText(LIMITS.skillLabel),
  /** What the word is known to mean, as the form wrote it. */
  known: z.string().optional(),
  /** Stated where the skill stands by its id. */
  source: z.literal("person").optional(),
  level: level(),
});

/** What a student says of themselves. All of it may be left out: then it is unknown. */
export const StudiesInput = z.object({
  programme: z.uuid({ error: "unknownChoice" }).optional(),
  semester: wholeNumber(1, LIMITS.semesters),
  place: optionalText(LIMITS.placeLabel),
  languages: choices(ISO_LANGUAGES, LIMITS.ownLanguages),
  availableFrom: day(),
  skills: z
    .array(OwnSkillInput)
    .max(LIMITS.ownSkills, `tooMany|max=${LIMITS.ownSkills}`)
    .default([]),
});
export type StudiesInput = z.output<typeof StudiesInput>;
