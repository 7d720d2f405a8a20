import type { BrowserContext } from "@playwright/test";

// Chromium itself reports every answer of 4xx; such answers are part of the product. A missing
// script, style or font is not.
const REFUSED =
  /^Failed to load resource: the server responded with a status of (400|403|404|409|410)/;

const isAsset = (url: string) => URL.canParse(url) && new URL(url).pathname.startsWith("/assets/");

/**
 * Collects what no page may do: errors on the console and uncaught errors.
 *
 * @returns the list that fills while the window is used
 */
export function watchForTroubles(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    const text = message.text();
    if (REFUSED.test(text) && !isAsset(url)) return;
    troubles.push(`console.error on ${message.page()?.url() ?? url}: ${text}`);
  });
  context.on("weberror", (error) => {
    troubles.push(`uncaught on ${error.page()?.url()}: ${error.error()}`);
  });
  return troubles;
}
