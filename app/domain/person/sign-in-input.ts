import { z } from "zod";
import { LIMITS } from "#db/limits.ts";

export const SignInInput = z.object({
  email: z.email({ error: "notAnEmail" }).max(LIMITS.email, `tooLong|max=${LIMITS.email}`),
  password: z
    .string({ error: "required" })
    .min(1, "required")
    .max(LIMITS.passwordMax, `tooLong|max=${LIMITS.passwordMax}`),
});
export type SignInInput = z.output<typeof SignInInput>;
