import { createHash } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { files } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { documentName, documentType } from "#app/domain/evidence/document-type.ts";

export type Document = { name: string; mediaType: string; content: Buffer };

/**
 * Reads a document that was uploaded.
 *
 * @throws Refused for anything but a PDF, a PNG or a JPEG, by its content
 */
export async function readDocument(document: File): Promise<Document> {
  const content = Buffer.from(await document.arrayBuffer());
  const mediaType = documentType(content);
  if (!mediaType) throw new Refused({ field: "document", code: "notADocument" });
  return { name: documentName(document.name, mediaType, LIMITS.fileName), mediaType, content };
}

/** By what a document is known again, in hexadecimal digits. */
export const sha256Of = (content: Buffer): string =>
  createHash("sha256").update(content).digest("hex");

/** Keeps a document for staff; of no organisation yet where somebody only says to speak for one. */
export async function storeDocument(
  tx: Database,
  actor: Actor,
  organisationId: string | null,
  document: Document,
): Promise<string> {
  const { content } = document;
  const [file] = await tx
    .insert(files)
    .values({
      ...document,
      purpose: "evidence",
      organisationId,
      personId: actor.personId,
      size: content.length,
      sha256: sha256Of(content),
      createdAt: actor.now,
    })
    .returning({ id: files.id });
  return file!.id;
}
