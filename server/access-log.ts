import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";
import type { ServerVariables } from "./variables.ts";

/** Secrets in addresses of mails are longer than the ids of things. */
const SECRET = /(?<=\/)[\w.~-]{40,}(?=\/|$)/g;

/** A path without what lets its holder do something: whoever reads the log could use it. */
export const withoutSecrets = (path: string) => path.replaceAll(SECRET, ":secret");

/**
 * One line a request, without anything personal: no query (people search for names), no body, no
 * cookie and no network address.
 */
export function accessLog(log: Logger): MiddlewareHandler<ServerVariables> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.info(
      {
        requestId: c.get("requestId"),
        method: c.req.method,
        path: withoutSecrets(c.req.path),
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      },
      "request",
    );
  };
}
