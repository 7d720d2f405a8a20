import type { Page } from "@playwright/test";

/** Waits until scripts have taken over the page, or the part of it that moves; before that it works as without scripts. */
export const awake = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("main, [data-part] > *")].some((element) =>
      Object.keys(element).some((key) => key.startsWith("__react")),
    ),
  );
