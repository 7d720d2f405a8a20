import type { MiddlewareHandler } from "hono";

/** Says nothing about the reader but the language, so a page with it may still be kept. */
export const HARMLESS_COOKIE = "tandem_language";

/**
 * Pages of somebody who is signed in are stored nowhere. Any cookie but the choice of language
 * counts as signed in, so a new cookie errs on the safe side.
 */
export function cacheHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    // What is named by its own content is the same whoever asks for it.
    if (headers.get("Cache-Control")?.endsWith("immutable")) return;
    if (isPersonal(c.req.header("Cookie")) || headers.has("Set-Cookie")) {
      headers.set("Cache-Control", "no-store");
    } else if (!headers.has("Cache-Control")) {
      headers.set("Cache-Control", "private, no-cache");
    }
    headers.append("Vary", "Cookie, Accept-Language");
  };
}

/** Whether a Cookie header carries more than the choice of language. */
export function isPersonal(cookies: string | undefined): boolean {
  return (cookies ?? "")
    .split(";")
    .map((pair) => pair.split("=")[0]?.trim())
    .some((name) => name && name !== HARMLESS_COOKIE);
}
