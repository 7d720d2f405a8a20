import { versionOf } from "#app/lib/logo-address.ts";

type Picture = { content: Buffer; mediaType: string; hash: string };

/**
 * A picture that somebody else has given us, which can do nothing but be seen. Asked for by its hash it may be kept for a
 * year, by the reader's own browser alone: whoever may see it today may not see it tomorrow.
 */
export function pictureAnswer(request: Request, { content, mediaType, hash }: Picture): Response {
  const isByHash = new URL(request.url).searchParams.get("v") === versionOf(hash);
  const tag = `"${hash}"`;
  const headers = {
    "Content-Type": mediaType,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": isByHash ? "private, max-age=31536000, immutable" : "private, no-cache",
    ETag: tag,
  };
  if (request.headers.get("If-None-Match") === tag)
    return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(content), { headers });
}
