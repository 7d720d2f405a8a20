import type { MiddlewareHandler } from "hono";
import { plainPage } from "./plain-page.ts";
import type { ServerVariables } from "./variables.ts";

const KNOWN = ["GET", "HEAD", "POST"];

/** Refuses methods that no page and no form uses: Remix would take each of them for a form that was sent. */
export function knownMethods(): MiddlewareHandler<ServerVariables> {
  return async (c, next) => {
    if (KNOWN.includes(c.req.method)) return next();
    c.header("Allow", KNOWN.join(", "));
    return c.html(
      plainPage({
        en: "Pages are read and forms are sent here, nothing else. Nothing was changed.",
        bg: "Тук страниците се четат, а формулярите се изпращат, нищо друго. Нищо не е променено.",
      }),
      405,
    );
  };
}
