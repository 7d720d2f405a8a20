import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import {
  checkIdentifier,
  tidyIdentifier,
  TOLD_WITH_THE_REST,
} from "#app/domain/organisation/identifier.ts";
import { countryCode, identityFields } from "#app/domain/organisation/new-input.ts";
import { optionalText, shortText } from "#app/domain/posting/fields.ts";

export { LIMITS } from "#db/limits.ts";

/** What staff decide about an organisation that asks to be verified. */
export const VERDICTS = ["verify", "ask", "refuse"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The revision of the organisation that the form was shown with: what came after, nobody has decided about. */
const whatWasShown = { revision: z.number({ error: "required" }) };

/** Only a good verdict needs no words: whoever is refused or asked for more has to know why. */
export const DecisionInput = z
  .object({
    ...whatWasShown,
    verdict: z.enum(VERDICTS, { error: "unknownChoice" }),
    reason: optionalText(LIMITS.reason),
  })
  .superRefine(({ verdict, reason }, context) => {
    if (verdict !== "verify" && !reason)
      context.addIssue({ code: "custom", path: ["reason"], message: "required" });
  });
export type DecisionInput = z.output<typeof DecisionInput>;

/** Staff have seen under which names it goes now. */
export const NameConfirmationInput = z.object(whatWasShown);
export type NameConfirmationInput = z.output<typeof NameConfirmationInput>;

/** Why staff do something that somebody else has to read about. */
export const ReasonInput = z.object({ reason: shortText(LIMITS.reason) });
export type ReasonInput = z.output<typeof ReasonInput>;

/** A form that names no revision has shown none. */
const whatWasShownAtAll = { revision: z.coerce.number().int().catch(0) };

/** Why a suspension is lifted, of the organisation as it was shown. */
export const RestorationInput = ReasonInput.extend(whatWasShownAtAll);
export type RestorationInput = z.output<typeof RestorationInput>;

/** Where and under which number an organisation is registered, in place of what was shown, and why. */
export const NumberInput = ReasonInput.extend({
  ...whatWasShownAtAll,
  country: countryCode(),
  identifier: identityFields.identifier,
})
  .superRefine(checkIdentifier, TOLD_WITH_THE_REST)
  .transform(tidyIdentifier);
export type NumberInput = z.output<typeof NumberInput>;

/** What staff have found out themselves. */
export const StaffNoteInput = z.object({ words: shortText(LIMITS.reason) });
export type StaffNoteInput = z.output<typeof StaffNoteInput>;
