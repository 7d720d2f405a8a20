import { z } from "zod";
import { EVIDENCE_KINDS } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { optionalFile } from "#app/domain/file-input.ts";
import { optionalText } from "#app/domain/posting/fields.ts";

export { EVIDENCE_KINDS } from "#db/codes.ts";
export type { EvidenceKind } from "#db/codes.ts";
export { LIMITS } from "#db/limits.ts";

/** What members give staff: a document is a file, everything else is said in words. */
export const EvidenceInput = z
  .object({
    kind: z.enum(EVIDENCE_KINDS, { error: "unknownChoice" }),
    words: optionalText(LIMITS.reason),
    document: optionalFile(LIMITS.documentBytes),
  })
  .superRefine(({ kind, words, document }, context) => {
    if (kind === "document" && !document)
      context.addIssue({ code: "custom", path: ["document"], message: "noFile" });
    if (kind !== "document" && !words)
      context.addIssue({ code: "custom", path: ["words"], message: "required" });
  });
export type EvidenceInput = z.output<typeof EvidenceInput>;

/** Asking for verification, and answering what staff have asked in return. */
export const VerificationRequestInput = z.object({ answer: optionalText(LIMITS.reason) });
export type VerificationRequestInput = z.output<typeof VerificationRequestInput>;
