import type { Page } from "@playwright/test";
import { signUpAs } from "#tests/support/by-mail.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { giveCodeOfNow, signInBy } from "#tests/support/signed-in.ts";
import { writeDraft } from "#tests/support/write-posting.ts";

async function register(page: Page, word: string) {
  await page.getByRole("link", { name: "Find or enter my organisation" }).click();
  await page.getByRole("radio", { name: /^Company/ }).check();
  await page.getByLabel("Name as registered").fill(`Workshop ${word}`);
  await page.getByRole("button", { name: "Register" }).click();
  // Bulgarian bodies have a number.
  await expect(page.getByRole("alert")).toContainText("Registration number");
  await page.getByLabel("Country of registration").selectOption("Austria");
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByText("Registered. Now let the cluster verify it.")).toBeVisible();
}

async function askForVerification(page: Page, word: string) {
  await page.getByRole("button", { name: "Ask for verification" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByRole("link", { name: "Add evidence" }).click();
  await page.getByRole("radio", { name: /^Statement/ }).check();
  await page
    .getByRole("textbox", { name: "In words" })
    .fill(`The chamber of commerce knows ${word}.`);
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByText("Added.")).toBeVisible();
  await page.getByRole("button", { name: "Ask for verification" }).click();
  await expect(page.getByText("Asked for. The cluster has your organisation")).toBeVisible();
}

/** The password alone opens nothing of the office. */
async function signInAsStaff(staff: Page) {
  await staff.goto("/sign-in");
  await signInBy(staff, "staff");
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Enter your code");
  await staff.goto("/staff");
  await expect(staff).toHaveURL(/\/sign-in\/second-factor/);
  await giveCodeOfNow(staff);
  await expect(staff).toHaveURL("/staff");
}

async function verify(staff: Page, word: string) {
  await staff.goto("/staff");
  await staff.getByRole("link", { name: "Organisations to verify" }).click();
  const item = staff.getByRole("listitem").filter({ hasText: `Workshop ${word}` });
  await item.getByRole("link", { name: "Look and decide" }).click();
  await expect(staff.getByText(`The chamber of commerce knows ${word}.`)).toBeVisible();
  await staff.getByRole("radio", { name: /^Refuse/ }).check();
  await staff.getByRole("button", { name: "Decide" }).click();
  await expect(staff.getByRole("alert")).toContainText("Fill this in.");
  await staff.getByRole("radio", { name: /^Verify/ }).check();
  await staff.getByRole("button", { name: "Decide" }).click();
  await expect(staff.getByText("Verified. Its owners have been told.")).toBeVisible();
}

async function approve(staff: Page, title: string) {
  await staff.goto("/staff");
  await staff.getByRole("link", { name: "Postings to review" }).click();
  const item = staff.getByRole("listitem").filter({ hasText: title });
  await item.getByRole("link", { name: "Read all of it" }).click();
  await staff.getByRole("button", { name: "Approve and publish" }).click();
  await expect(staff.getByText(title)).toHaveCount(0);
}

const countHits = async (page: Page, word: string) => {
  await page.goto(`/search?q=${word}`);
  return page.getByRole("main").getByRole("article").getByRole("link", { name: word }).count();
};

test("@life-of-a-posting from a sign-up over the cluster's word on the organisation and its first posting to a hit of the search", async ({
  page: visitor,
  signedIn,
}) => {
  test.slow();
  const word = uniqueWord("lathe");
  const title = `Internship ${word}`;
  const [owner, staff] = [await signedIn(null), await signedIn(null)];
  await signUpAs(owner, `owner@${word}.example`, "Olga Ownerova");
  await register(owner, word);
  await askForVerification(owner, word);
  const path = await writeDraft(owner, "internship", title);
  expect((await visitor.goto(path))?.status()).toBe(404);

  await signInAsStaff(staff);
  await verify(staff, word);
  await owner.goto(path);
  await owner.getByRole("button", { name: "Publish" }).click();
  await expect(owner.getByText("Handed in. It is public as soon as")).toBeVisible();
  expect((await visitor.goto(path))?.status()).toBe(404);
  expect(await countHits(visitor, word)).toBe(0);

  await approve(staff, title);
  await expect.poll(() => countHits(visitor, word), { timeout: 20_000 }).toBe(1);
  await visitor.getByRole("main").getByRole("link", { name: title }).click();
  await expect(visitor).toHaveURL(path);
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(title);
  await visitor
    .getByRole("link", { name: `Workshop ${word}` })
    .first()
    .click();
  await expect(visitor.getByText("Verified by the cluster")).toBeVisible();
});
