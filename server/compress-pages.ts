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

/**
 * The tag is made of the content, so that what is the same under it was compressed before, or is at this moment: then the
 * body is not even read, which takes a tenth of a second for the whole vocabulary.
 */
async function encodedOnce(answer: Response, encoding: Encoding, tag: string) {
  const key = `${encoding} ${tag}`;
  const known = kept.get(key);
  if (known) {
    await answer.body?.cancel();
    return known;
  }
  const now = answer.arrayBuffer().then((plain) => encoders[encoding](new Uint8Array(plain)));
  now.catch(() => kept.delete(key));
  kept.set(key, now);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT) kept.delete(oldest!);
  return now;
}

const isKept = (headers: Headers): boolean =>
  headers.has("ETag") && Number(headers.get("Content-Length")) >= SMALLEST_KEPT;

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
    const [sent, isSmaller] = await packed(c.res, encoding);
    const answer = new Response(sent, { status: c.res.status, headers });
    if (isSmaller) answer.headers.set("Content-Encoding", encoding);
    answer.headers.set("Content-Length", String(sent.length));
    c.res = undefined;
    c.res = answer;
  };
}

/** What is sent instead of an answer's body, and whether that is smaller. */
async function packed(answer: Response, encoding: Encoding) {
  if (isKept(answer.headers))
    return [await encodedOnce(answer, encoding, answer.headers.get("ETag")!), true] as const;
  const plain = new Uint8Array(await answer.arrayBuffer());
  if (plain.length < SMALLEST_WORTH_IT) return [plain, false] as const;
  return [await encoders[encoding](plain), true] as const;
}
