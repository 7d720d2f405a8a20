import { z } from "zod";
import { SKILL_TYPES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { optionalText, shortText } from "#app/domain/posting/fields.ts";
import { nameLine, optionalNameLine } from "#app/domain/typed-line.ts";

export { SKILL_TYPES } from "#db/codes.ts";
export { LIMITS } from "#db/limits.ts";

/** What the missing skill is called in at least one language, and what it is needed for. */
export const SkillProposalInput = z
  .object({
    en: optionalNameLine(LIMITS.skillLabel),
    bg: optionalNameLine(LIMITS.skillLabel),
    words: shortText(LIMITS.reason),
  })
  .superRefine(({ en, bg }, context) => {
    if (!en && !bg)
      context.addIssue({ code: "custom", path: ["en"], message: "nameInOneLanguage" });
  });
export type SkillProposalInput = z.output<typeof SkillProposalInput>;

/** What staff add, so that the proposal can be a skill: it has a label in both languages. */
export const ProposalAcceptanceInput = z.object({
  en: nameLine(LIMITS.skillLabel),
  bg: nameLine(LIMITS.skillLabel),
  type: z.enum(SKILL_TYPES, { error: "unknownChoice" }),
  broader: optionalText(LIMITS.skillLabel),
});
export type ProposalAcceptanceInput = z.output<typeof ProposalAcceptanceInput>;

/** The skill that there is already, and why it is meant. */
export const ProposalAnswerInput = z.object({
  skill: shortText(LIMITS.skillLabel),
  reason: shortText(LIMITS.reason),
});
export type ProposalAnswerInput = z.output<typeof ProposalAnswerInput>;
