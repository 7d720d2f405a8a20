import { z } from "zod";
import { LIMITS } from "#db/limits.ts";

const password = z
  .string({ error: "required" })
  .min(1, "required")
  .max(LIMITS.passwordMax, `tooLong|max=${LIMITS.passwordMax}`);

/** The password alone, where it is asked for once more. */
export const PasswordInput = z.object({ password });

/** Applications show the six digits in two groups, and people type them so. */
const withoutSpaces = (typed: string) => typed.replaceAll(/\s/g, "");

const code = z
  .string({ error: "required" })
  .max(LIMITS.code, "sixDigits")
  .transform(withoutSpaces)
  .refine((typed) => /^\d{6}$/.test(typed), "sixDigits");

export const CodeInput = z.object({ code });

export const RecoveryInput = z.object({
  recoveryCode: z.string({ error: "required" }).max(LIMITS.code, "wrongRecoveryCode"),
});

const anyCode = z.string({ error: "required" }).max(LIMITS.code, "wrongCode");

/** The password, and a code (of the application, or a recovery code) where there is a second factor. */
export const ProofInput = PasswordInput.extend({
  code: anyCode.transform(withoutSpaces).optional(),
});

/** The same for whoever is known to have a second factor: what is empty is said of both at once. */
export const withCode = <Shape extends typeof ProofInput.shape>(
  input: z.ZodObject<Shape>,
  hasFactor: boolean,
) => (hasFactor ? input.extend({ code: anyCode.transform(withoutSpaces) }) : input);

export const SetUpInput = PasswordInput.extend({ newCode: code });
export const ReplacementInput = ProofInput.extend({ newCode: code });

/** Closing the account takes a tick besides: it is not undone by anything. */
export const ClosureInput = ProofInput.extend({
  isSure: z.literal("on", { error: "notSure" }),
});
