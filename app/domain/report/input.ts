import { z } from "zod";
import { REPORT_REASONS } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { emailAddress, optionalText, shortText } from "#app/domain/posting/fields.ts";

export { REPORT_REASONS } from "#db/codes.ts";
export { LIMITS } from "#db/limits.ts";

/** What is wrong with a posting; "other" has to be said in words. */
export const ReportInput = z
  .object({
    reason: z.enum(REPORT_REASONS, { error: "unknownChoice" }),
    words: optionalText(LIMITS.reason),
    /** Where somebody without an account wants to hear of the outcome. */
    email: emailAddress(),
  })
  .superRefine(({ reason, words }, context) => {
    if (reason === "other" && !words)
      context.addIssue({ code: "custom", path: ["words"], message: "required" });
  });
export type ReportInput = z.output<typeof ReportInput>;

/**
 * What the form was shown with: the posting's revision, and its open reports. Another text and further reports nobody has
 * decided about; a form that names none has shown none.
 */
const whatWasShown = {
  revision: z.coerce.number().int().catch(0),
  reports: z.array(z.string()).default([]),
};
export type WhatWasShown = z.output<z.ZodObject<typeof whatWasShown>>;

/** Why a posting is taken down, for its organisation, and what those who reported it are told besides. */
export const TakeDownInput = z.object({
  ...whatWasShown,
  reason: shortText(LIMITS.reason),
  outcome: optionalText(LIMITS.reason),
});
export type TakeDownInput = z.output<typeof TakeDownInput>;

/** Why a posting stays, for those who reported it. */
export const DismissalInput = z.object({
  ...whatWasShown,
  outcome: shortText(LIMITS.reason),
});
export type DismissalInput = z.output<typeof DismissalInput>;
