import type { Page } from "@playwright/test";
import { violationsOf } from "#tests/support/axe.ts";
import { codeOf } from "#tests/support/second-factor-code.ts";
import { expect, test } from "#tests/support/page-test.ts";
import { nameOf, SEED_PASSWORD } from "#tests/support/seeded-people.ts";
import { giveCode, giveCodeOfNow, signInBy } from "#tests/support/signed-in.ts";

test.use({ javaScriptEnabled: false });

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("cluster staff sign in by two steps, and the password alone opens nothing", async ({
  page,
}) => {
  await page.goto("/sign-in?redirectTo=/reviews");
  await signInBy(page, "staff");
  await expect(heading(page)).toHaveText("Enter your code");
  await page.goto("/reviews");
  await expect(page).toHaveURL("/sign-in/second-factor?redirectTo=%2Freviews");
  await giveCode(page, "12 34");
  await expect(page.getByRole("alert")).toContainText("A code has six digits.");
  await giveCodeOfNow(page);
  await expect(page).toHaveURL("/reviews");
  await page.goto("/account/second-factor");
  await expect(page.getByText("As cluster staff you cannot switch it off.")).toBeVisible();
  await page.goto("/account/second-factor/removal");
  await expect(page.getByText("403")).toBeVisible();
});

/** Switches the second factor on as a person does who types the key. Answers the recovery codes. */
async function setUp(page: Page) {
  await page.goto("/account/second-factor");
  await expect(page.getByRole("img", { name: /^QR code/ })).toBeVisible();
  const key = (await page.locator(".secret-key").innerText()).replaceAll(" ", "");
  await page.getByLabel("Code from the app").fill(codeOf(key));
  await page.getByLabel("Your password").fill(SEED_PASSWORD);
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(heading(page)).toHaveText("Your recovery codes");
  const codes = await page
    .getByRole("list", { name: "Recovery codes" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(codes).toHaveLength(10);
  return codes;
}

async function expectShownOnce(page: Page) {
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as a text file" }).click();
  expect((await saved).suggestedFilename()).toBe("tandem-recovery-codes.txt");
  await page.goto("/account/second-factor/new-codes");
  await expect(page).toHaveURL("/account/second-factor");
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
}

/** Signs in with a password and tries a recovery code. */
async function signInByRecovery(page: Page, code: string) {
  await page.goto("/sign-in");
  await signInBy(page, "cautious");
  await page.getByRole("link", { name: /Use a recovery code/ }).click();
  await page.getByLabel("Recovery code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("a second factor is set up, a recovery code works once, and a session is ended from another window", async ({
  page,
  browser,
}) => {
  await page.goto("/sign-in");
  await signInBy(page, "cautious");
  const [code] = await setUp(page);
  await expectShownOnce(page);

  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  const other = await elsewhere.newPage();
  await signInByRecovery(other, "2222-2222-2222-2222");
  await expect(other.getByRole("alert")).toContainText("There is no such recovery code");
  await signInByRecovery(other, code!.toUpperCase());
  await expect(heading(other)).toContainText(nameOf("cautious"));

  await page.goto("/account/sessions");
  await page.getByRole("button", { name: /^Sign out Chrome/ }).click();
  await expect(page.getByText("Signed out there.")).toBeVisible();
  await other.goto("/workspace");
  await expect(other).toHaveURL("/sign-in?redirectTo=%2Fworkspace");
  await signInByRecovery(other, code!);
  await expect(other.getByRole("alert")).toContainText("it was used already");
  await other.getByRole("button", { name: "Stop signing in" }).click();
  await expect(other).toHaveURL("/");
  await elsewhere.close();
});

test.describe("with scripts", () => {
  test.use({ javaScriptEnabled: true });

  test("the codes that are shown once keep WCAG 2.2 AA and are never stored", async ({ page }) => {
    await page.goto("/sign-in");
    await signInBy(page, "watchful");
    await expect(heading(page)).toContainText(nameOf("watchful"));
    await setUp(page);
    const answer = await page.request.get("/account/second-factor");
    expect(answer.headers()["cache-control"]).toBe("no-store");
    expect(await violationsOf(page)).toEqual([]);
  });
});
