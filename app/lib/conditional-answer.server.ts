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
  if (isKnown(request, hash)) return new Response(null, { status: 304, headers });
  return answerOf(body, { ...headers, "Content-Type": type });
}

type Lasting = Required<Omit<Content, "body">> & { make: () => Promise<Body> };

/**
 * Answers with a text that never becomes another one and is the same for everybody, so that whoever has it keeps it for a year
 * without asking. It is not even made for a reader that has it already.
 */
export async function lastingAnswer(
  request: Request,
  { make, type, changedAt, hash }: Lasting,
): Promise<Response> {
  const headers = {
    ETag: `W/"${hash}"`,
    "Last-Modified": changedAt.toUTCString(),
    "Cache-Control": "public, max-age=31536000, immutable",
  };
  if (isKnown(request, hash)) return new Response(null, { status: 304, headers });
  return answerOf(await make(), { ...headers, "Content-Type": type });
}

function answerOf(body: Body, headers: Record<string, string>): Response {
  // Said of bytes, so that whoever packs them on their way knows how many come.
  const size: Record<string, string> =
    typeof body === "string" ? {} : { "Content-Length": String(body.length) };
  return new Response(body, { headers: { ...headers, ...size } });
}

const hashOf = (body: Body): string =>
  createHash("sha256").update(body).digest("base64url").slice(0, 22);

function isKnown(request: Request, hash: string): boolean {
  const tags = request.headers.get("If-None-Match");
  return tags !== null && (tags.trim() === "*" || tags.includes(`"${hash}"`));
}
