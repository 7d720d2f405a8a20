import { expect, type Page } from "@playwright/test";

export const NEW_PASSWORD = "seven odd kettles sing";

/** Opens the link in the newest mail to an address, as it stands in the text; mails leave within seconds. */
export async function openMailedLink(page: Page, email: string, form: RegExp) {
  await expect(async () => {
    await page.goto("/mails");
    const mail = page.getByRole("listitem").filter({ hasText: email }).first();
    await mail.getByRole("link").click({ timeout: 1000 });
    await expect(page.locator("pre a", { hasText: form })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await page.locator("pre a", { hasText: form }).click();
}

/** Signs a member of an organisation up and confirms the address from the mail; the workspace is shown then. */
export async function signUpAs(page: Page, email: string, name: string) {
  await page.goto("/sign-up");
  await page.getByRole("radio", { name: /^A member of an organisation/ }).check();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Choose a password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your mail");
  await openMailedLink(page, email, /\/confirmation\//);
  await page.getByLabel("Password").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await expect(page).toHaveURL("/workspace");
}
