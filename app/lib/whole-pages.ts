export { RemixBrowser as WholePage } from "@remix-run/react";

/** The addresses of the pages that move as a whole. All others are still: see still-page.ts. */
const MOVING_PAGES = [/^\/search$/];

/** Whether the page at this path moves as a whole, led by the router in the browser. */
export const isMovingPage = (path: string): boolean =>
  MOVING_PAGES.some((page) => page.test(path.replace(/(.)\/$/, "$1")));

/**
 * Lets the browser itself follow links from a page that moves as a whole to a still one: that page then comes whole from the
 * server, and nothing that only it needs has to be sent ahead.
 */
export function loadStillPagesWhole(page: Window): void {
  page.addEventListener(
    "click",
    (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.origin !== page.location.origin || isMovingPage(link.pathname)) return;
      // Seen before the router sees it, and kept from it; what the browser does by itself goes on.
      event.stopPropagation();
    },
    { capture: true },
  );
}
