import { createHash } from "node:crypto";

type Body = string | Uint8Array<ArrayBuffer>;
type Content = {
  body: Body;
  type: string;
  changedAt: Date;
  /** By which the body is told from others, where that is known already. */
  hash?: string;
};

/**
 * Answers with a text, or with 304 when the reader has it already, by its tag, which is weak, since the text may be packed on
 * its way. By a date nobody is told that nothing has changed: what is no longer in it has left no date.
 */
export function conditionalAnswer(
  request: Request,
  { body, type, changedAt, hash = hashOf(body) }: Content,
): Response {
  const tag = `W/"${hash}"`;
  const headers = {
    ETag: tag,
    "Last-Modified": changedAt.toUTCString(),
    "Cache-Control": "private, no-cache",
    Vary: "Accept-Language, Cookie",
  };
  if (isKnown(request.headers.get("If-None-Match"), hash))
    return new Response(null, { status: 304, headers });
  // Said of bytes, so that whoever packs them on their way knows how many come.
  const size: Record<string, string> =
    typeof body === "string" ? {} : { "Content-Length": String(body.length) };
  return new Response(body, { headers: { ...headers, ...size, "Content-Type": type } });
}

const hashOf = (body: Body): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, 22);

const isKnown = (tags: string | null, hash: string): boolean =>
  tags !== null && (tags.trim() === "*" || tags.includes(`"${hash}"`));
