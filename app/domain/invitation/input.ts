import { z } from "zod";
import { MEMBER_ROLES } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";

/** Whom an owner asks to join, and as what. */
export const InvitationInput = z.object({
  email: z
    .email({ error: "notAnEmail" })
    .max(LIMITS.email, `tooLong|max=${LIMITS.email}`)
    .transform((email) => email.toLowerCase()),
  role: z.enum(MEMBER_ROLES, { error: "unknownChoice" }),
});
export type InvitationInput = z.output<typeof InvitationInput>;
