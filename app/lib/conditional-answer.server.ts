import { createHash } from "node:crypto";

type Body = string | Uint8Array<ArrayBuffer>;
type Content = { body: Body; type: string; changedAt: Date };

/**
 * Answers with a text, or with 304 when the reader has it already, by its tag, which is weak, since the text may be packed on
 * its way. By a date nobody is told that nothing has changed: what is no longer in it has left no date.
 */
export function conditionalAnswer(request: Request, { body, type, changedAt }: Content): Response {
  const hash = hashOf(body);
  const tag = `W/"${hash}"`;
  const headers = {
    ETag: tag,
    "Last-Modified": changedAt.toUTCString(),
    "Cache-Control": "private, no-cache",
    Vary: "Accept-Language, Cookie",
  };
  if (isKnown(request.headers.get("If-None-Match"), hash))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

/** Of bytes that are sent again and again, since they are kept. */
const hashes = new WeakMap<Uint8Array, string>();

function hashOf(body: Body): string {
  const known = typeof body === "string" ? undefined : hashes.get(body);
  if (known) return known;
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  if (typeof body !== "string") hashes.set(body, hash);
  return hash;
}

const isKnown = (tags: string | null, hash: string): boolean =>
  tags !== null && (tags.trim() === "*" || tags.includes(`"${hash}"`));
