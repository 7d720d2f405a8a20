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

/** The password, and a code (of the application, or a recovery code) where there is a second factor. */
export const ProofInput = PasswordInput.extend({
  code: z.string().max(LIMITS.code, "wrongCode").transform(withoutSpaces).optional(),
});

export const SetUpInput = PasswordInput.extend({ newCode: code });
export const ReplacementInput = ProofInput.extend({ newCode: code });

/** Closing the account takes a tick besides: it is not undone by anything. */
export const ClosureInput = ProofInput.extend({
  isSure: z.literal("on", { error: "notSure" }),
});
