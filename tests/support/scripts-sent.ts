import { expect, type Page, type Request } from "@playwright/test";

/** The promise: 130 KB, gzipped, for all that a page may fetch in its life. A KB is taken as 1,000 bytes, the stricter reading. */
export const MOST_BYTES_OF_JAVASCRIPT = 130_000;

/** For a window whose bytes are to be compared with a promise about gzip: browsers would choose a better packing. */
export const GZIPPED = { extraHTTPHeaders: { "Accept-Encoding": "gzip" } };

type Script = { path: string; packing: string | undefined; bytes: number };

async function told(request: Request): Promise<Script> {
  const answer = (await request.response())!;
  const { responseBodySize } = await request.sizes();
  const packing = answer.headers()["content-encoding"];
  return { path: new URL(request.url()).pathname, packing, bytes: responseBodySize };
}

/** So long has nothing to come before it counts as the end. */
const QUIET_MS = 500;

/**
 * Watches the JavaScript that a window fetches from now on, whenever and for whatever reason.
 *
 * @returns what came so far once nothing comes any more; bytes are those on the wire, without headers
 */
export function watchScripts(page: Page): () => Promise<Script[]> {
  const begun = new Set<Request>();
  const finished: Request[] = [];
  let lastNews = 0;
  page.on("request", (request) => {
    if (request.resourceType() === "script") begun.add(request);
    lastNews = Date.now();
  });
  page.on("requestfinished", (request) => {
    if (begun.has(request)) finished.push(request);
    lastNews = Date.now();
  });
  return async () => {
    await page.waitForLoadState("networkidle");
    lastNews = Date.now();
    await expect
      .poll(() => finished.length === begun.size && Date.now() - lastNews > QUIET_MS)
      .toBe(true);
    return Promise.all(finished.map(told));
  };
}

export const bytesOf = (scripts: readonly Script[]) =>
  scripts.reduce((sum, { bytes }) => sum + bytes, 0);
