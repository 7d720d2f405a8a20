import { z } from "zod";
import { LIMITS } from "#db/limits.ts";
import { optionalFile } from "#app/domain/file-input.ts";
import { shortText } from "#app/domain/posting/fields.ts";

export { LIMITS } from "#db/limits.ts";

/** Position in the organisation and how staff can check it, in words and perhaps by a document. */
export const ClaimInput = z.object({
  words: shortText(LIMITS.reason),
  document: optionalFile(LIMITS.documentBytes),
});
export type ClaimInput = z.output<typeof ClaimInput>;
