import type { Page } from "@playwright/test";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";

const IN_BULGARIAN = [
  "Търсим стажант, който да се включи в екипа ни. Ще работите с Python и бази данни и ще пишете модулни тестове.",
  "Предимство е опит с Docker.",
].join("\n");

const IN_ENGLISH = [
  "You will build REST services in Python and write unit tests. You are a team player.",
  "Nice to have: Docker, machine learning.",
].join("\n");

/** Pastes an advertisement as a company has it and answers what was found in it. */
async function paste(page: Page, title: string, text: string) {
  await page.goto("/postings/new/internship?lang=en");
  await page.getByText("Paste an advertisement or another ready text").click();
  await page.getByLabel("Ready text").fill(`${title}\n\n${text}`);
  await page.getByRole("button", { name: "Use this text" }).click();
  await expect(page).toHaveURL(/#suggested$/);
  return page.getByRole("region", { name: "Skills found in the text" });
}

/** Says what an advertisement leaves open, and publishes it. */
async function publish(page: Page, title: string) {
  await page.getByRole("radio", { name: "remote" }).check();
  await page.getByRole("radio", { name: "unpaid" }).check();
  await page.getByLabel("E-mail address").fill("jobs@lipova.example");
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published.", { exact: false }).first()).toBeVisible();
}

test("a company pastes an advertisement in Bulgarian and one in English, confirms what was found, and publishes", async ({
  signedIn,
}) => {
  const page = await signedIn("companyEditor");
  const bulgarian = uniqueWord("Стажант разработчик");
  const found = await paste(page, bulgarian, IN_BULGARIAN);
  await awake(page);
  await expect(page.locator("[name='texts.bg.title']")).toHaveValue(bulgarian);
  await expect(found.locator("mark").filter({ hasText: "бази данни" })).toBeVisible();
  await found
    .getByRole("group", { name: "Your choice for Docker" })
    .getByLabel("preferred")
    .check();
  await found.getByRole("button", { name: "All as required" }).first().click();
  await expect(page.getByText(/skills were taken/)).toBeVisible();
  await publish(page, bulgarian);

  const english = uniqueWord("Backend intern");
  const named = await paste(page, english, IN_ENGLISH);
  await named.getByRole("button", { name: "All as required" }).first().click();
  await publish(page, english);
  await expect(page.getByText("found in the text: “machine learning”")).toBeVisible();
});
