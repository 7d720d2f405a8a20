import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { ServerVariables } from "./variables.ts";

const HALF_A_YEAR_IN_SECONDS = 15_768_000;

type Options = { development: boolean };

/** Headers that keep foreign scripts, frames and sniffers out of every answer. */
export function securityHeaders(options: Options): MiddlewareHandler<ServerVariables> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString("base64");
    c.set("nonce", nonce);
    await next();
    const { headers } = c.res;
    const isConfined = isSandboxed(headers.get("Content-Security-Policy"));
    if (!isConfined) headers.set("Content-Security-Policy", contentSecurityPolicy(nonce, options));
    // "no-referrer" would make browsers send "Origin: null" with a form, which no check can accept.
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", isConfined ? "SAMEORIGIN" : "DENY");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (!options.development && c.get("origin").startsWith("https:")) {
      headers.set(
        "Strict-Transport-Security",
        `max-age=${HALF_A_YEAR_IN_SECONDS}; includeSubDomains`,
      );
    }
  };
}

/**
 * An answer may bring a policy of its own only when that takes every right from it, scripts and our origin first: so is a
 * mail shown as its reader would see it.
 */
const isSandboxed = (policy: string | null) =>
  policy !== null && /^default-src 'none'; .*sandbox$/.test(policy);

/** The policy of a page; development adds what the hot reload of styles and modules needs. */
function contentSecurityPolicy(nonce: string, { development }: Options): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
