import { z } from "zod";
import { SKILL_STATES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { optionalText, shortText } from "#app/domain/posting/fields.ts";

export { SKILL_STATES } from "#db/codes.ts";
export { LIMITS } from "#db/limits.ts";

/** The id of a skill or what it is called, as staff type it. */
const skillName = () => shortText(LIMITS.skillLabel);

/** Which skill stays, and why they are the same. */
export const SkillMergerInput = z.object({ into: skillName(), reason: shortText(LIMITS.reason) });
export type SkillMergerInput = z.output<typeof SkillMergerInput>;

/** Why a skill is offered no more, and what to use instead. */
export const SkillDeprecationInput = z.object({
  replacement: optionalText(LIMITS.skillLabel),
  reason: shortText(LIMITS.reason),
});
export type SkillDeprecationInput = z.output<typeof SkillDeprecationInput>;

/** Addresses of concepts, a line each. */
const addresses = () =>
  z
    .string()
    .default("")
    .transform((text) => [...new Set(text.split(/\s+/).filter((line) => line !== ""))])
    .pipe(
      z
        .array(
          z
            .url({ error: "notAnAddress", protocol: /^https?$/ })
            .max(LIMITS.conceptUri, "notAnAddress"),
        )
        .max(LIMITS.conceptsPerSkill, `tooMany|max=${LIMITS.conceptsPerSkill}`),
    );

const ESCO_SKILL = /^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9A-Za-z-]+$/;

/** Which concept of ESCO a skill is, and which concepts of other vocabularies say the same or nearly the same. */
export const SkillMappingInput = z.object({
  uri: z
    .string()
    .trim()
    .refine((uri) => uri === "" || ESCO_SKILL.test(uri), "notAConcept")
    .transform((uri) => uri || null)
    .default(null),
  exactMatches: addresses(),
  closeMatches: addresses(),
});
export type SkillMappingInput = z.output<typeof SkillMappingInput>;

/** What the office's list of skills is narrowed to. Whatever cannot be meant is left out. */
export const SkillLookup = z.object({
  q: z.string().max(200).catch(""),
  state: z.enum(SKILL_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type SkillLookup = z.output<typeof SkillLookup>;
