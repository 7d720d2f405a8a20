import type { Page } from "@playwright/test";
import { siteUrl } from "#tests/support/browser.ts";
import { NEW_PASSWORD, openMailedLink } from "#tests/support/by-mail.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";

const FIRST = NEW_PASSWORD;
const SECOND = "a rope of wet sand";
const THIRD = "nine blue ladders lean";

async function signIn(page: Page, email: string, password: string) {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signUp(page: Page, email: string) {
  await page.goto("/");
  await page.getByRole("link", { name: "Sign up" }).click();
  await page.getByRole("radio", { name: /^A member of an organisation/ }).check();
  await page.getByLabel("Your name").fill("Mira Dimova");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Choose a password").fill("Password12345");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("alert")).toContainText("among the first that somebody would try");
  await page.getByLabel("Choose a password").fill(FIRST);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
  await page.getByRole("link", { name: "To the mails of this installation" }).click();
  await expect(page).toHaveURL("/mails");
}

async function confirm(page: Page, email: string) {
  await openMailedLink(page, email, /\/confirmation\//);
  const letter = page.url();
  await page.getByLabel("Password").fill(FIRST);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL("/workspace");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mira Dimova");
  await expect(page.getByRole("link", { name: "Find or enter my organisation" })).toBeVisible();
  await page.goto(letter);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This link does not work any more",
  );
}

async function changePassword(page: Page) {
  await page.getByRole("link", { name: "Mira Dimova" }).click();
  await page.getByRole("link", { name: "Change the password" }).click();
  await page.getByLabel("Your present password").fill(FIRST);
  await page.getByLabel("New password").fill(SECOND);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed.");
  await page.getByRole("button", { name: "Sign out" }).click();
}

async function replaceForgottenPassword(page: Page, email: string) {
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
  await openMailedLink(page, email, /\/new-password\//);
  await page.getByLabel("Choose a password").fill(THIRD);
  await page.getByRole("button", { name: "Set the new password" }).click();
  await expect(page.getByRole("status")).toContainText("Your new password is set.");
}

test("an account from the sign-up over the mail to a forgotten password, without scripts", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled: false });
  const page = await context.newPage();
  const email = `${uniqueWord("mira")}@mail.example`;
  await signUp(page, email);
  await confirm(page, email);
  await changePassword(page);
  await page.goto("/sign-in");
  await signIn(page, email, FIRST);
  await expect(page.getByRole("alert")).toContainText("Address and password do not go together.");
  await replaceForgottenPassword(page, email);
  await signIn(page, email, THIRD);
  await expect(page).toHaveURL("/workspace");
  await context.close();
});
