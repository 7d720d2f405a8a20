import { Refused } from "#app/domain/errors.ts";
import { weaknessOf } from "#app/auth/password-rules.ts";

/**
 * The one rule for every new password, at sign-up, reset and change; its length is judged by the form's schema.
 *
 * @throws Refused at the field `newPassword`
 */
export function refuseWeakPassword(password: string, own: { email: string; name?: string }): void {
  const code = weaknessOf(password, own);
  if (code) throw new Refused({ field: "newPassword", code });
}
