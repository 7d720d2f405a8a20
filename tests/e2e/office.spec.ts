import type { Page } from "@playwright/test";
import { violationsOf } from "#tests/support/axe.ts";
import { siteUrl } from "#tests/support/browser.ts";
import { importOne } from "#tests/support/import-one.ts";
import { PDF } from "#tests/support/pictures.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { publish, writeDraft } from "#tests/support/write-posting.ts";

const PLAIN = { javaScriptEnabled: false };

/** Whether the search finds a word now. */
const isFound = async (page: Page, word: string) => {
  await page.goto(`/search?q=${word}`);
  return (await page.getByRole("main").getByRole("link", { name: word }).count()) > 0;
};

/** Whoever reported reads in a mail what became of it; the mail to the organisation's people does not say who that was. */
async function expectTold(page: Page, word: string) {
  await expect(async () => {
    await page.goto("/mails");
    const mail = page.getByRole("listitem").filter({ hasText: `${word}@mail.example` });
    await mail.getByRole("link").click({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  const letter = page.getByRole("main");
  await expect(letter).toContainText(`The cluster has taken down “Offer ${word}”`);
  await expect(letter).toContainText("Nobody was told that the report came from you.");
  await page.goto("/mails");
  const toOwner = page.getByRole("listitem").filter({ hasText: "@portolux.example" });
  await toOwner.first().getByRole("link").click();
  await expect(letter).toContainText(`Reason ${word}.`);
  await expect(letter).not.toContainText(`${word}@mail.example`);
}

async function report(visitor: Page, path: string, word: string) {
  await visitor.goto(path);
  await visitor.getByRole("link", { name: "Report this posting" }).click();
  await visitor.getByRole("button", { name: "Send the report" }).click();
  await expect(visitor.getByRole("alert")).toContainText("Choose one of the options.");
  await visitor.getByRole("radio", { name: "It is fraud, or asks for money" }).check();
  await visitor.getByLabel("In your words").fill(`They ask ${word} for money.`);
  await visitor.getByLabel("Your e-mail address").fill(`${word}@mail.example`);
  await visitor.getByRole("button", { name: "Send the report" }).click();
  await expect(visitor.getByRole("heading", { level: 1 })).toContainText("Thank you");
}

async function takeDown(staff: Page, word: string) {
  await staff.goto("/staff");
  await staff.getByRole("link", { name: "Reported postings" }).click();
  await expect(staff.getByText(`They ask ${word} for money.`)).toBeVisible();
  await expect(staff.getByText(`${word}@mail.example`)).toHaveCount(0);
  await staff.getByRole("link", { name: word }).click();
  await staff.getByRole("link", { name: "Take down…" }).click();
  await staff.getByRole("button", { name: "Take down" }).click();
  await expect(staff.getByRole("alert")).toContainText("Fill this in.");
  await staff.getByLabel("Why is it taken down?").fill(`Reason ${word}.`);
  await staff.getByRole("button", { name: "Take down" }).click();
  await expect(staff.getByText("Taken down. Its owners and editors")).toBeVisible();
}

test("@report a visitor reports a posting, staff take it down, it is gone and its page says so, without scripts", async ({
  signedIn,
}) => {
  const owner = await signedIn("reportedCompany");
  const word = uniqueWord("fee");
  const path = await writeDraft(owner, "co_development_offer", `Offer ${word}`);
  await publish(owner);
  const visitor = await signedIn(null, PLAIN);
  await expect.poll(() => isFound(visitor, word)).toBe(true);

  await report(visitor, path, word);
  await visitor.goto(path);
  await expect(visitor.getByText("This posting is closed")).toHaveCount(0);

  const staff = await signedIn("staff", PLAIN);
  await takeDown(staff, word);

  // Not waited for: pages read the database again, whatever the index still says.
  expect(await isFound(visitor, word)).toBe(false);
  expect((await visitor.goto(path))?.status()).toBe(410);
  await expect(visitor.getByText("The cluster has taken it down.")).toBeVisible();
  expect(await visitor.content()).not.toContain(`Offer ${word}`);
  await expect(visitor.getByText(`Reason ${word}.`)).toHaveCount(0);
  await owner.goto(path);
  await expect(owner.getByText(`It writes: Reason ${word}.`)).toBeVisible();
  expect(await owner.content()).not.toContain(`${word}@mail.example`);
  await expectTold(visitor, word);
  await staff.goto("/staff/log?verb=taken_down");
  await expect(staff.getByRole("row", { name: /took down/ }).first()).toBeVisible();
});

test("@claim an organisation that an import listed is claimed by somebody who works there, without scripts", async ({
  page: visitor,
  signedIn,
}) => {
  const company = `Werk ${uniqueWord("claim")}`;
  await importOne(company, `Intern at ${company}`);
  await expect.poll(() => isFound(visitor, `Intern at ${company}`)).toBe(true);

  const claimant = await signedIn("claimant", PLAIN);
  await claimant.goto(`/search?q=${company}`);
  await claimant.getByRole("link", { name: `Intern at ${company}` }).click();
  await claimant.getByRole("main").getByRole("link", { name: company, exact: true }).click();
  const organisation = new URL(claimant.url()).pathname;
  await claimant.getByRole("link", { name: "Do you work here?" }).click();
  await claimant.getByLabel("Your position").fill(`I lead people at ${company}.`);
  const letter = { name: "letter.pdf", mimeType: "application/pdf", buffer: PDF };
  await claimant.getByLabel("Document").setInputFiles(letter);
  await claimant.getByRole("button", { name: "Send the claim" }).click();
  await expect(claimant.getByText("Your claim waits for the cluster")).toBeVisible();
  expect((await claimant.goto(`${organisation}/decision`))?.status()).toBe(403);

  const staff = await signedIn("staff", PLAIN);
  await staff.goto("/staff/claims");
  const row = staff.getByRole("listitem").filter({ hasText: company });
  await expect(row.getByText(`I lead people at ${company}.`)).toBeVisible();
  const download = staff.waitForEvent("download");
  await row.getByRole("link", { name: "Document: letter.pdf" }).click();
  expect((await download).suggestedFilename()).toBe("letter.pdf");
  await row.getByRole("button", { name: "Accept" }).click();
  await expect(staff.getByText("Accepted. The organisation is verified")).toBeVisible();

  await claimant.goto(`${organisation}/claim`);
  await expect(claimant.getByText("Your claim was accepted")).toBeVisible();
  await claimant.goto(organisation);
  await expect(claimant.getByText("Verified by the cluster")).toBeVisible();
  await claimant.getByRole("link", { name: `Intern at ${company}` }).click();
  await expect(claimant.getByRole("link", { name: "Edit", exact: true })).toBeVisible();
});

const NARROW = [
  "/staff",
  "/staff/verifications",
  "/staff/claims",
  "/staff/reports",
  "/staff/owners",
  "/staff/log",
  "/staff/people",
  "/staff/organisations",
  "/staff/matches",
  "/staff/status",
];

test("the built server answers matches from its index, under the newest count", async ({
  signedIn,
}) => {
  const staff = await signedIn("staff");
  await staff.goto("/staff/status");
  await expect(
    staff.getByText(/^\d+ open postings stand in the memory of this process/u),
  ).toBeVisible();
});

test("the office fits 320 px and keeps WCAG 2.2 AA there in both languages", async ({
  signedIn,
}) => {
  const staff = await signedIn("staff", { viewport: { width: 320, height: 720 } });
  const shapes = new Map();
  for (const path of NARROW) {
    for (const language of ["en", "bg"]) {
      await staff
        .context()
        .addCookies([{ name: "tandem_language", value: language, url: siteUrl() }]);
      await staff.goto(path);
      await expect(staff.locator("html")).toHaveAttribute("lang", language);
      const wide = await staff.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(320);
      expect([path, await violationsOf(staff, { shapes })]).toEqual([path, []]);
    }
  }
});
