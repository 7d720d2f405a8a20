import type { Page } from "@playwright/test";
import { at, type PageType } from "./page-type.ts";

/** States the first programme there is, which may be a short one, and comes back. By the names of the fields, in both languages. */
async function stateStudies(page: Page) {
  const before = page.url();
  await page.goto("/account/studies");
  await page.locator("[name=programme]").selectOption({ index: 1 });
  await page.locator("[name=semester]").selectOption("2");
  await page.locator("main form button").first().click();
  await page.waitForURL(/done=done/);
  await page.goto(before);
}

/** What students state of themselves, and what they are shown of how it fits. */
export const STUDENT_PAGES: PageType[] = [
  { name: "account", path: at("/account?done=name"), person: "student" },
  { name: "account-name", path: at("/account/name"), person: "student" },
  { name: "studies", path: at("/account/studies"), person: "student" },
  {
    name: "posting-fit",
    path: ({ of }) => of.internship.posting,
    person: "student",
    prepare: stateStudies,
  },
];
