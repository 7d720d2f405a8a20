import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/page-test.ts";
import { nameOf, seeded, SEED_PASSWORD } from "#tests/support/seeded-people.ts";
import { signInBy } from "#tests/support/signed-in.ts";

test.use({ javaScriptEnabled: false });

async function download(page: Page, password: string) {
  await page.goto("/account/export");
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Download" }).click();
}

test("somebody takes along all that is known of them, and closes the account for good", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await signInBy(page, "leaver");
  await download(page, "not the password");
  await expect(page.getByRole("alert")).toContainText("This is not your password.");
  const started = page.waitForEvent("download");
  await download(page, SEED_PASSWORD);
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/^tandem-\d{4}-\d{2}-\d{2}\.zip$/);
  const files = unzipSync(readFileSync(await file.path()));
  expect(JSON.parse(strFromU8(files["account.json"]!))).toMatchObject({ email: seeded.leaver });
  expect(strFromU8(files["README.txt"]!)).toContain(nameOf("leaver"));

  await page.goto("/account/closure");
  await page.getByLabel("Your password").fill(SEED_PASSWORD);
  await page.getByRole("button", { name: "Close the account" }).click();
  await expect(page.getByRole("alert")).toContainText("Tick this to close the account.");
  await page.getByLabel("Your password").fill(SEED_PASSWORD);
  await page.getByRole("checkbox", { name: /I want to close my account/ }).check();
  await page.getByRole("button", { name: "Close the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account is closed");
  await page.goto("/sign-in");
  await signInBy(page, "leaver");
  await expect(page.getByRole("alert")).toContainText("Address and password do not go together.");
});

test("the last owner of a company that others belong to is told what to do first", async ({
  signedIn,
}) => {
  const page = await signedIn("companyOwner", { javaScriptEnabled: false });
  await page.goto("/account/closure");
  await expect(page.getByText("You are the last owner of")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close the account" })).toHaveCount(0);
});

test("the rules of keeping are read by everybody, and their rounds by cluster staff", async ({
  page,
  signedIn,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Personal data" }).click();
  await expect(page.getByRole("row", { name: /Sessions that are over/ })).toContainText(
    "until the following night",
  );
  const staff = await signedIn("staff", { javaScriptEnabled: false });
  await staff.goto("/staff/retention");
  await expect(staff.getByRole("row", { name: /Sessions that are over/ })).toBeVisible();
  const member = await signedIn("student", { javaScriptEnabled: false });
  expect((await member.goto("/staff/retention"))!.status()).toBe(403);
});
