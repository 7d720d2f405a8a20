import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { languageOf } from "#app/i18n/choose-language.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { ServerRequestContext } from "#app/lib/server-request.ts";

/**
 * Pages are rendered whole: nothing here is streamed or deferred, a string is the quickest way,
 * and no timer has to be cleared.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId, contactEmail }: AppLoadContext,
) {
  const language = languageOf(request);
  const html = renderToString(
    <ServerRequestContext.Provider
      value={{ nonce, requestId, contactEmail, entry: entryIn(remixContext) }}
    >
      <I18nextProvider i18n={serverInstance(language)}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </I18nextProvider>
    </ServerRequestContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  return new Response(`<!doctype html>${html}`, { status, headers });
}

/** The script that wakes a page. In development the runtime of hot reload, of which Remix's types say nothing, comes first. */
function entryIn({ manifest }: EntryContext) {
  const { entry, hmr } = manifest as typeof manifest & { hmr?: { runtime: string } };
  return { modules: [...(hmr ? [hmr.runtime] : []), entry.module], imports: entry.imports };
}

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // A method that an address does not take, and the like: the reader's mistake, which the access log tells.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) context.reportError(error);
};

// The server has them kept for as long as it lives.
export { keepMatchIndex } from "#app/domain/match-index/keep.server.ts";
export { keepReader } from "#app/domain/skill-suggestion/keep.server.ts";

// The server wraps the build with it before the first request.
export { withMappedErrors } from "#app/lib/map-errors.server.ts";
