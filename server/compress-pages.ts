import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const SMALLEST_WORTH_IT = 1024;
const COMPRESSIBLE = /^(text\/|application\/(json|ld\+json|xml|manifest\+json))/;

const encoders = {
  br: (body: Uint8Array) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Uint8Array) => promisify(gzip)(body, { level: 6 }),
};

/** The best encoding of ours that a reader accepts, or null for plain text. */
export function acceptedEncoding(header: string | undefined): keyof typeof encoders | null {
  const accepted = (header ?? "").split(",").flatMap((part) => {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
  });
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : null;
}

type Encoding = keyof typeof encoders;

/** From this size on what has a tag is compressed once: the whole vocabulary of 24 MB takes a second. */
const SMALLEST_KEPT = 1_000_000;
const MOST_KEPT = 4;
const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The tag is made of the content, so that what is the same under it was compressed before, or is at this moment. */
function encoded(plain: Uint8Array, encoding: Encoding, tag: string | null) {
  if (tag === null || plain.length < SMALLEST_KEPT) return encoders[encoding](plain);
  const key = `${encoding} ${tag}`;
  const known = kept.get(key);
  if (known) return known;
  const now = encoders[encoding](plain);
  now.catch(() => kept.delete(key));
  kept.set(key, now);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest!);
  return now;
}

/** Compresses rendered pages and answers; static files come compressed from the build. */
export function compressPages(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, body } = c.res;
    if (!body || headers.has("Content-Encoding")) return;
    if (!COMPRESSIBLE.test(headers.get("Content-Type") ?? "")) return;
    headers.append("Vary", "Accept-Encoding");
    const encoding = acceptedEncoding(c.req.header("Accept-Encoding"));
    if (!encoding || c.req.method === "HEAD") return;
    const plain = new Uint8Array(await c.res.arrayBuffer());
    const isWorthIt = plain.length >= SMALLEST_WORTH_IT;
    const sent = isWorthIt ? await encoded(plain, encoding, headers.get("ETag")) : plain;
    const answer = new Response(sent, { status: c.res.status, headers });
    if (isWorthIt) answer.headers.set("Content-Encoding", encoding);
    answer.headers.set("Content-Length", String(sent.length));
    c.res = undefined;
    c.res = answer;
  };
}
