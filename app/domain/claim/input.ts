import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import { shortText } from "#app/domain/posting/fields.ts";

export { LIMITS } from "#db/limits.ts";

/** Position in the organisation, and how staff can check it. */
export const ClaimInput = z.object({ words: shortText(LIMITS.reason) });
export type ClaimInput = z.output<typeof ClaimInput>;
