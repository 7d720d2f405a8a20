import type { Page } from "@playwright/test";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import type { Places } from "./find-places.ts";

/** A page to look at: where it stands, who sees it, and what is done on it before the picture. */
export type PageType = {
  name: string;
  path: (places: Places) => string;
  person?: SeededPerson;
  status?: number;
  prepare?: (page: Page) => Promise<void>;
};

export const at = (path: string) => () => path;

/** Sends the form that is shown as it stands, which some field of it does not take. */
export async function sendEmpty(page: Page) {
  await page.locator("main form button:visible").last().click();
  await page.getByRole("alert").waitFor();
}

/** Shows what the page folds away first, such as the field for a reason. */
export const unfold = (page: Page) => page.locator("main summary").first().click();
