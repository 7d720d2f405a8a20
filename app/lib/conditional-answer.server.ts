import { createHash } from "node:crypto";

type Content = { body: string; type: string; changedAt: Date };

/**
 * Answers with a text, or with 304 when the reader has it already: by its tag where one was sent, else by its date. The tag
 * is weak, since the text may be packed on its way.
 */
export function conditionalAnswer(request: Request, { body, type, changedAt }: Content): Response {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const tag = `W/"${hash}"`;
  const headers = {
    ETag: tag,
    "Last-Modified": changedAt.toUTCString(),
    "Cache-Control": "private, no-cache",
    Vary: "Accept-Language, Cookie",
  };
  if (isKnown(request.headers, hash, changedAt))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": type } });
}

function isKnown(asked: Headers, hash: string, changedAt: Date): boolean {
  const tags = asked.get("If-None-Match");
  if (tags !== null) return tags.trim() === "*" || tags.includes(`"${hash}"`);
  // What is not a date is no condition; a date has no parts of a second.
  const since = Date.parse(asked.get("If-Modified-Since") ?? "");
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
