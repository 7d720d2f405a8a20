import type { Page, Route } from "@playwright/test";
import { awake, expect, test } from "#tests/support/page-test.ts";
import { seeded, SEED_PASSWORD } from "#tests/support/seeded-people.ts";
import { windowOf } from "#tests/support/signed-in.ts";

/** The script with which a browser checks a form by itself. */
const CHECK = "**/assets/form-validation-*.js";

async function openSignIn(page: Page, answer: (route: Route) => Promise<void>) {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await page.route(CHECK, answer);
  await page.goto("/sign-in");
  await awake(page);
  return sent;
}

test("who sends a form before its check is there waits for it", async ({ page }) => {
  let release = () => {};
  const isReleased = new Promise<void>((done) => (release = done));
  const sent = await openSignIn(page, async (route) => {
    await isReleased;
    await route.continue();
  });
  const fetching = page.waitForRequest(CHECK);
  await page.getByLabel("E-mail address").fill("not an address");
  await page.getByLabel("E-mail address").press("Enter");
  await fetching;
  await expect(page.getByRole("alert")).toHaveCount(0);
  release();
  await expect(page.getByRole("alert")).toContainText("Enter an e\u2011mail address");
  expect(sent).toEqual([]);
});

test("what was held back is sent once it is found right", async ({ page }) => {
  let release = () => {};
  const isReleased = new Promise<void>((done) => (release = done));
  const sent = await openSignIn(page, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.getByLabel("E-mail address").fill(seeded.universityViewer);
  await page.getByLabel("Password").fill(SEED_PASSWORD);
  await page.getByLabel("Password").press("Enter");
  await page.getByLabel("Password").press("Enter");
  release();
  await expect(page).toHaveURL("/workspace");
  expect(sent).toHaveLength(1);
});

test("when the check cannot be had, the server decides", async ({ browser }) => {
  // A window that nobody watches: the script that fails to come is told on its console.
  const context = await windowOf(browser, null);
  const page = await context.newPage();
  const sent = await openSignIn(page, (route) => route.abort());
  await page.getByLabel("E-mail address").fill("not an address");
  await page.getByLabel("E-mail address").press("Enter");
  await expect(page.getByRole("alert")).toContainText("Enter an e\u2011mail address");
  expect(sent).toHaveLength(1);
  await context.close();
});
