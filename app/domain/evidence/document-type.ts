const SIGNATURES = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
] as const;

const ENDINGS = {
  "application/pdf": ".pdf",
  "image/png": ".png",
  "image/jpeg": ".jpg",
} as const;

export type DocumentType = keyof typeof ENDINGS;

/** What a document is by how it begins, whatever its name says; null for anything but a PDF, a PNG or a JPEG. */
export function documentType(content: Uint8Array): DocumentType | null {
  const found = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => content[index] === byte),
  );
  return found?.[0] ?? null;
}

/** The name under which a document is given back: a plain one, that ends as the content does. */
export function documentName(name: string, type: DocumentType, longest: number): string {
  const stem = name
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} ._-]+/gu, " ")
    .replace(/^[. ]+/, "")
    .trim();
  const ending = ENDINGS[type];
  return `${stem.slice(0, longest - ending.length) || "document"}${ending}`;
}
