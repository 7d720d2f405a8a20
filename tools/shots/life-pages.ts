import type { Page } from "@playwright/test";
import type { SeededPerson } from "#tests/support/seeded-people.ts";
import type { Places } from "./find-places.ts";
import { at, sendEmpty, type PageType } from "./page-type.ts";

const seenBy = (person: SeededPerson, types: PageType[]) =>
  types.map((type): PageType => ({ ...type, person }));

/** Several of one's postings, as the boxes of the list send them. */
const chosen = (...paths: string[]) =>
  paths.map((path) => `posting=${path.split("/").at(-1)}`).join("&");
const bothOpen = ({ own, lives }: Places) => chosen(own, lives.edited);
const oneOpen = ({ own, closed }: Places) => chosen(own, closed);

/** Asks for what cannot be done with every row of the list, so that the answer has lines of both kinds. */
async function renewAll(page: Page) {
  for (const box of await page.getByRole("checkbox", { name: /“|„/ }).all()) await box.check();
  await page.locator("#many button[formaction='/workspace/renewals']").click();
  await page.locator(".outcomes").waitFor();
}

/** Opens what the page folds away last: here what is done seldom. */
const unfoldMore = (page: Page) => page.locator(".more-actions summary").click();

const COMPANY = seenBy("companyOwner", [
  { name: "own-postings", path: at("/workspace/postings") },
  { name: "own-postings-ending", path: at("/workspace/postings?ends=soon") },
  { name: "own-postings-none", path: at("/workspace/postings?kind=programme") },
  { name: "close-many", path: (places) => `/workspace/closures?${bothOpen(places)}` },
  {
    name: "close-many-error",
    path: (places) => `/workspace/closures?${bothOpen(places)}`,
    prepare: sendEmpty,
  },
  { name: "archive-many", path: (places) => `/workspace/archives?${oneOpen(places)}` },
  { name: "many-outcomes", path: at("/workspace/postings"), prepare: renewAll },
  { name: "many-none-chosen", path: at("/workspace/copies") },
  { name: "posting-more", path: ({ lives }) => lives.edited, prepare: unfoldMore },
  { name: "posting-duplicate", path: ({ lives }) => lives.duplicate },
  { name: "history", path: ({ lives }) => `${lives.edited}/versions` },
  { name: "version", path: ({ lives }) => `${lives.edited}/versions/1` },
  { name: "version-changes", path: ({ lives }) => `${lives.edited}/versions/2/changes` },
  { name: "renewal", path: ({ lives }) => `${lives.edited}/renewal` },
  { name: "reopening", path: ({ closed }) => `${closed}/reopening` },
  { name: "archive", path: ({ closed }) => `${closed}/archive` },
  { name: "preview", path: ({ draft }) => `${draft}/preview` },
]);

const UNIVERSITY = seenBy("coordinator", [
  { name: "curriculum-history", path: ({ lives }) => `${lives.curriculum}/versions` },
  { name: "curriculum-edit", path: ({ lives }) => `${lives.curriculum}/edit` },
]);

/** The life of a posting: lists of one's own, many at once, history, curricula by year, the steps that ask something. */
export const LIFE_PAGES: PageType[] = [
  ...COMPANY,
  ...UNIVERSITY,
  { name: "curriculum", path: ({ lives }) => `${lives.curriculum}/curriculum` },
  { name: "curriculum-only", path: ({ of }) => `${of.programme.posting}/curriculum` },
];
