import type { Page } from "@playwright/test";
import { at, type PageType } from "./page-type.ts";

/** Sends another state of a search than any list takes, by a form of its own: that of the page keeps to what it was told. */
async function saveTooLong(page: Page) {
  const state = `skill=${"я".repeat(100)}`;
  const long = Array.from({ length: 15 }, (_, index) => `${state}${index}`).join("&");
  await page.evaluate((value) => {
    const form = document.createElement("form");
    form.method = "post";
    form.action = "/saved/searches";
    form.append(Object.assign(document.createElement("input"), { name: "search", value }));
    document.body.append(form);
    form.submit();
  }, long);
  await page.waitForURL(/saved\/searches/);
}

/** What somebody has saved, and what cannot be. */
export const SAVED_PAGES: PageType[] = [
  { name: "saved", path: at("/saved"), person: "student" },
  { name: "saved-nothing", path: at("/saved?done=searchDropped"), person: "staff" },
  { name: "saved-name", path: ({ savedName }) => savedName, person: "student" },
  { name: "saved-refused", path: at("/search"), person: "staff", prepare: saveTooLong },
  { name: "search-saved", path: at("/search?q=Python&kind=internship"), person: "student" },
  { name: "posting-to-save", path: ({ of }) => of.internship.posting, person: "student" },
];
