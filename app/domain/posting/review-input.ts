import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import { shortText } from "#app/domain/posting/fields.ts";

/** Staff decide on what they have read: a form that does not say which revision that was has shown none. */
export const ApprovalInput = z.object({ revision: z.coerce.number().int().catch(0) });
export type ApprovalInput = z.output<typeof ApprovalInput>;

/** A posting sent back by staff needs a reason that its authors can act on. */
export const ReturnInput = ApprovalInput.extend({ note: shortText(LIMITS.reason) });
export type ReturnInput = z.output<typeof ReturnInput>;
