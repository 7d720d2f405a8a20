import { serveStatic } from "@hono/node-server/serve-static";
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { Hono, type Context } from "hono";
import type { Logger } from "pino";
import { accessLog } from "./access-log.ts";
import { bodyLimits } from "./body-limits.ts";
import { cacheHeaders } from "./cache-headers.ts";
import { compressPages } from "./compress-pages.ts";
import { healthRoutes, type Pings } from "./health.ts";
import { knownMethods } from "./known-methods.ts";
import { ownEntry } from "./own-entry.ts";
import { originCheck } from "./origin-check.ts";
import { plainPage } from "./plain-page.ts";
import { requestOrigin } from "./request-origin.ts";
import { beginningOfPath, routesByBeginning } from "./routes-by-beginning.ts";
import { securityHeaders } from "./security-headers.ts";
import type { ServerVariables } from "./variables.ts";

export type ServerParts = Pings & {
  /** The Remix build, or a function that loads the current one. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  log: Logger;
  development: boolean;
  /** Where the browser's files lie; absent in development, where Vite serves them. */
  assetsDirectory?: string;
  trustProxy: boolean;
  publicOrigin?: string | undefined;
  /** Where mails lie that are not sent, in development alone. */
  mailFolder?: string | undefined;
  /** Where readers can write to when something does not work. */
  contactEmail?: string | undefined;
};

/** The whole HTTP side: what every request passes on its way to Remix, in this order. */
export function createServer(parts: ServerParts): Hono<ServerVariables> {
  const app = new Hono<ServerVariables>();
  app.route("/", healthRoutes(parts));
  app.use(requestOrigin(parts));
  app.use(securityHeaders(parts));
  if (parts.assetsDirectory) serveAssets(app, parts.assetsDirectory);
  app.use(accessLog(parts.log));
  app.use(compressPages());
  app.use(cacheHeaders());
  app.use(knownMethods());
  app.use(originCheck(parts.publicOrigin));
  app.use(bodyLimits());
  app.all("*", remix(parts));
  app.onError((error, c) => {
    parts.log.error({ err: error, requestId: c.get("requestId") }, "the server failed");
    return c.html(BROKEN, 500);
  });
  return app;
}

function serveAssets(app: Hono<ServerVariables>, directory: string) {
  app.use(
    "/assets/*",
    serveStatic({
      root: directory,
      precompressed: true,
      // Their names change with their content.
      onFound: (_path, c) => c.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
}

const mapped = (build: ServerBuild) => ownEntry(build).withMappedErrors(build);

function remix({ build, log, development, mailFolder, contactEmail }: ServerParts) {
  const handlerOf = handlers(build, development ? "development" : "production");
  return async (c: Context<ServerVariables>) => {
    const requestId = c.get("requestId");
    const context: AppLoadContext = {
      nonce: c.get("nonce"),
      requestId,
      origin: c.get("origin"),
      clientAddress: c.get("clientAddress"),
      mailFolder: mailFolder ?? null,
      contactEmail: contactEmail ?? null,
      reportError: (error) => log.error({ err: error, requestId }, "a request failed"),
    };
    return handlerOf(c.req.path)(c.req.raw, context);
  };
}

/** Who answers a path: the part of the build for its beginning, or the whole; in development, the current whole. */
function handlers(build: ServerParts["build"], mode: "development" | "production") {
  if (typeof build === "function") {
    const current = createRequestHandler(async () => mapped(await build()), mode);
    return () => current;
  }
  const whole = mapped(build);
  const ofWhole = createRequestHandler(whole, mode);
  const ofParts = new Map(
    [...routesByBeginning(whole)].map(([word, part]) => [word, createRequestHandler(part, mode)]),
  );
  return (path: string) => ofParts.get(beginningOfPath(path)) ?? ofWhole;
}

const BROKEN = plainPage({
  en: "Something broke on our side. Please try again in a minute.",
  bg: "Възникна грешка при нас. Моля, опитайте пак след минута.",
});
