import { z } from "zod";
import { ENDABLE_MAIL_TOPICS, INTERFACE_LANGUAGES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { ProofInput } from "#app/domain/person/proof-input.ts";
import { inOneAlphabet, nameLine } from "#app/domain/typed-line.ts";
import { nameOfPerson } from "#app/domain/without-address.ts";

/** Whom the form for a new account offers; staff accounts are made by the command line. */
const SIGN_UP_ROLES = ["student", "member"] as const;

const email = z
  .string({ error: "notAnEmail" })
  .trim()
  .pipe(z.email({ error: "notAnEmail" }).max(LIMITS.email, `tooLong|max=${LIMITS.email}`));

const name = inOneAlphabet(nameOfPerson(nameLine(LIMITS.personName)));

const password = z
  .string({ error: "required" })
  .max(LIMITS.passwordMax, `tooLong|max=${LIMITS.passwordMax}`);

/** Whether it is also hard to guess, the command decides: the rules know the account. */
const newPassword = password.min(LIMITS.passwordMin, `tooShort|min=${LIMITS.passwordMin}`);

const language = z.enum(INTERFACE_LANGUAGES, { error: "unknownChoice" });

export const SignUpInput = z.object({
  role: z.enum(SIGN_UP_ROLES, { error: "unknownChoice" }),
  name,
  email,
  newPassword,
});
export type SignUpInput = z.output<typeof SignUpInput>;

/** The password that was chosen at sign-up, once more. */
export const ConfirmationInput = z.object({ password });
export const ForgottenPasswordInput = z.object({ email });
export const NewPasswordInput = z.object({ newPassword });
export const PasswordChangeInput = ProofInput.extend({ newPassword });
export type PasswordChangeInput = z.output<typeof PasswordChangeInput>;
export const AddressChangeInput = ProofInput.extend({ email });
export type AddressChangeInput = z.output<typeof AddressChangeInput>;
export const NameInput = z.object({ name, language });

/** The topics that somebody wants to be written to about; no box ticked is none. */
export const MailTopicsInput = z.object({
  topics: z.array(z.enum(ENDABLE_MAIL_TOPICS, { error: "unknownChoice" })).default([]),
});
export type MailTopicsInput = z.output<typeof MailTopicsInput>;

export { ENDABLE_MAIL_TOPICS };
export type { EndableMailTopic } from "#db/codes.ts";
