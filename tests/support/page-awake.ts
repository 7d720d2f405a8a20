import type { Page } from "@playwright/test";

/** Waits until scripts have taken over the page; before that it works as a page without scripts. */
export const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")),
  );
