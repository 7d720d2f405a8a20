import type { Page } from "@playwright/test";
import { continueProgramme, editInternship, writeProgramme } from "#tests/support/find-lives.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";
import { publish, writeDraft } from "#tests/support/write-posting.ts";

const compared = (page: Page, term: string) =>
  page.locator("table.told").getByRole("row").filter({ hasText: term });

test("a public posting is edited, and its history says in words what changed, by whom, in both languages", async ({
  signedIn,
}) => {
  const page = await signedIn("companyEditor");
  const title = uniqueWord("History");
  const path = await writeDraft(page, "internship", title);
  await publish(page);
  await editInternship(page, path);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText("Version 2", { exact: true })).toBeVisible();
  await expect(page.getByText(/^Changed: .*pay/)).toBeVisible();
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What version 2 changed");
  await expect(page.locator("ins", { hasText: "you choose the days yourself." })).toBeVisible();
  await expect(compared(page, "Duration")).toContainText("12 weeks");
  await expect(compared(page, "Duration")).toContainText("16 weeks");
  await expect(compared(page, "Pay")).toContainText("unpaid");
  await expect(compared(page, "Pay")).toContainText("€900");
  const changes = page.getByRole("listitem");
  await expect(changes.filter({ hasText: "Python" })).toContainText("added");
  await expect(changes.filter({ hasText: "semantic web" })).toContainText("removed");
  await expect(changes.filter({ hasText: "Plovdiv" })).toContainText("added");

  await page.goto(`${path}/versions/2/changes?lang=bg`);
  await expect(compared(page, "Продължителност")).toContainText("12 седмици");
  await expect(compared(page, "Заплащане")).toContainText("без заплащане");
  await page.goto(`${path}/versions/1?lang=en`);
  await expect(page.getByText("This is version 1 as it was written on")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("you choose the days yourself.");
});

test("the curriculum of the next academic year stands beside the old one, and the two are compared", async ({
  signedIn,
}) => {
  const page = await signedIn("coordinator");
  const path = await writeProgramme(page, uniqueWord("Curriculum"), 2026);
  const next = await continueProgramme(page);
  expect(next).not.toBe(path);
  const visitor = await signedIn(null, { javaScriptEnabled: false });
  await visitor.goto(next);
  await visitor.getByRole("link", { name: "Curricula by academic year" }).click();
  const main = visitor.getByRole("main");
  await expect(main.getByRole("heading", { name: "From 2026/27 to 2027/28" })).toBeVisible();
  await expect(compared(visitor, "ECTS in the list")).toContainText("12.5");
  await expect(main).toContainText("6 ECTS before, 12.5 now: 6.5 more");
  const lines = visitor.getByRole("listitem");
  await expect(lines.filter({ hasText: "Testing of Quantum Programs" })).toContainText("added");
  await expect(lines.filter({ hasText: "quantum computing" }).first()).toContainText("was");

  // The other way round, by the form; the old curriculum is still there for whoever relies on it.
  await visitor.getByLabel("Compare").selectOption("2027/28");
  await visitor.getByLabel("with", { exact: true }).selectOption("2026/27");
  await visitor.getByRole("button", { name: "Show the differences" }).click();
  await expect(main).toContainText("12.5 ECTS before, 6 now: 6.5 fewer");
  await visitor.goto(path);
  await expect(visitor.getByText("This posting is closed")).toHaveCount(0);
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** Lets a draft end the day after tomorrow; its page is shown then. */
async function endSoon(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/edit`);
  const soon = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  await page.getByLabel("Apply by").fill(soon);
  await page.getByRole("button", { name: "Save draft" }).last().click();
  await expect(page).toHaveURL(new RegExp(`${path}(\\?.*)?$`));
}

test("several postings are closed at once with a reason, without scripts", async ({ signedIn }) => {
  const page = await signedIn("companyEditor");
  const word = uniqueWord("Many");
  const paths: string[] = [];
  for (const number of [1, 2]) {
    paths.push(await writeDraft(page, "internship", `${word} ${number}`));
    // What ends first stands first in the list.
    await endSoon(page, paths.at(-1)!);
    await publish(page);
  }
  const still = await signedIn("companyEditor", { javaScriptEnabled: false });
  await still.goto("/workspace/postings");
  for (const number of [1, 2]) await still.getByLabel(`Choose “${word} ${number}”`).check();
  await still.getByRole("button", { name: "Close…" }).click();
  await expect(still.getByRole("heading", { name: "Close 2 postings" })).toBeVisible();
  await still.getByRole("button", { name: "Close", exact: true }).click();
  await expect(still.getByRole("alert")).toBeVisible();
  await still.getByRole("radio", { name: "withdrawn" }).check();
  await still.getByLabel("Note for your organisation").fill("The team has moved.");
  await still.getByRole("button", { name: "Close", exact: true }).click();
  await expect(still.getByText("Done: 2 of 2.")).toBeVisible();
  for (const path of paths) {
    await still.goto(path);
    await expect(still.getByText("This posting is closed (withdrawn).")).toBeVisible();
    await still.goto(`${path}/versions`);
    await expect(still.getByText("The team has moved.")).toBeVisible();
  }
});
