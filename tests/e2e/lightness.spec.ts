import type { Page } from "@playwright/test";
import { bg } from "#app/i18n/bg/index.ts";
import { findMatched, findOwnPosting, KINDS } from "#tests/support/find-pages.ts";
import { awake, expect, test } from "#tests/support/page-test.ts";
import {
  bytesOf,
  GZIPPED,
  MOST_BYTES_OF_JAVASCRIPT,
  watchScripts,
} from "#tests/support/scripts-sent.ts";
import { newPostingPath } from "#tests/support/write-posting.ts";

/** Bulgarian texts take more bytes than English ones. */
const IN_BULGARIAN = { locale: "bg-BG", ...GZIPPED };

/** Opens a page and answers with what its JavaScript weighs at any later moment, after it has been held against the promise. */
async function openWatched(page: Page, path: string) {
  const fetched = watchScripts(page);
  await page.goto(path);
  await awake(page);
  return async (moment: string) => {
    const scripts = await fetched();
    expect(scripts.length, "the page has scripts").toBeGreaterThan(3);
    const plain = scripts.filter(({ packing, bytes }) => packing !== "gzip" && bytes >= 1024);
    expect(plain, "what is worth it comes packed").toEqual([]);
    const bytes = bytesOf(scripts);
    const told = scripts.map((script) => `${script.bytes} ${script.path}`).join("\n");
    expect(bytes, `${path}, ${moment}:\n${told}`).toBeLessThanOrEqual(MOST_BYTES_OF_JAVASCRIPT);
    return bytes;
  };
}

/** Sends the form and proves that the browser itself has refused it, by the schema that it has fetched. */
async function expectCheckedHere(page: Page, button: string) {
  const sent: string[] = [];
  page.on("request", (request) => {
    const isForm = request.isNavigationRequest();
    if (isForm && request.method() === "POST") sent.push(request.url());
  });
  await page.getByRole("main").getByRole("button", { name: button }).last().click();
  await expect(page.getByRole("alert")).toContainText(bg.errors.required);
  expect(sent).toEqual([]);
}

test("search keeps within the promise, before and after a filter is chosen", async ({
  signedIn,
}) => {
  const page = await signedIn(null, IN_BULGARIAN);
  const weigh = await openWatched(page, "/search?q=python");
  await weigh("when it opens");
  await page.getByRole("checkbox", { name: /^Стаж/ }).check();
  await expect(page).toHaveURL(/kind=internship/);
  await weigh("with a filter");
});

test("signing in keeps within the promise, with its check", async ({ signedIn }) => {
  const page = await signedIn(null, IN_BULGARIAN);
  const weigh = await openWatched(page, "/sign-in");
  const atFirst = await weigh("when it opens");
  await page.getByLabel(bg.account.email).fill("ivan@lipova.example");
  expect(await weigh("with the check")).toBeGreaterThan(atFirst);
  await expectCheckedHere(page, bg.account.signIn);
});

/** All that a form may fetch in its life: the check, a further row, suggestions of skills. */
async function useAll(page: Page, path: string) {
  const weigh = await openWatched(page, path);
  const atFirst = await weigh("when it opens");
  await page.getByLabel(bg.forms.contact.email).fill("not an address");
  expect(await weigh("with the check")).toBeGreaterThan(atFirst);
  await page
    .getByRole("button", { name: new RegExp(`${bg.forms.skills.add}|${bg.forms.modules.add}`) })
    .first()
    .click();
  const picker = page.getByRole("combobox", { name: /\d$/ });
  if ((await picker.count()) > 0) {
    await picker.last().pressSequentially("pyth");
    await expect(page.getByRole("option", { name: /^Python/ }).first()).toBeVisible();
  }
  return weigh;
}

for (const kind of KINDS)
  test(`the form of a ${kind} keeps within the promise, with its check and all that moves`, async ({
    signedIn,
  }) => {
    const isCampus = kind === "programme" || kind === "project_proposal";
    const person = isCampus ? "coordinator" : "companyOwner";
    const page = await signedIn(person, IN_BULGARIAN);
    const weigh = await useAll(page, newPostingPath(kind));
    await page.locator("[name='texts.bg.title']").fill("");
    await expectCheckedHere(page, bg.forms.saveDraft);
    await weigh("refused");
  });

test("so does a posting that is edited", async ({ signedIn }) => {
  const own = await findOwnPosting("companyOwner", "/workspace", "/closure");
  const page = await signedIn("companyOwner", IN_BULGARIAN);
  const weigh = await useAll(page, `${own}/edit`);
  await weigh("at last");
});

test("all other pages send no JavaScript", async ({ signedIn }) => {
  const { posting, matches, pair } = await findMatched("internship");
  const own = await findOwnPosting("companyOwner", "/workspace", "/closure");
  const page = await signedIn("companyOwner", IN_BULGARIAN);
  const fetched = watchScripts(page);
  const open = ["/", "/organisations", "/how-matching-works", "/nowhere", posting, matches, pair];
  for (const path of [...open, "/workspace", own, `${own}/closure`]) {
    await page.goto(path);
    expect(await fetched(), path).toEqual([]);
  }
});
