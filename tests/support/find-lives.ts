import type { Browser, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { awake } from "./page-awake.ts";
import { windowOf } from "./signed-in.ts";
import { publish, writeDraft } from "./write-posting.ts";

const pathOf = (page: Page) => new URL(page.url()).pathname;
const group = (page: Page, name: string | RegExp) => page.getByRole("group", { name });

/** Publishes the changes in the form of a public posting that is shown. */
async function publishChanges(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Publish changes" }).click();
  await expect(page).toHaveURL(/\/postings\/[0-9a-f-]{36}(\?.*)?$/);
}

/** Edits a public internship in texts, figures, pay, places and skills at once. */
export async function editInternship(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/edit`);
  await awake(page);
  const description = group(page, /^Text in English/).getByLabel("Description");
  const before = await description.inputValue();
  await description.fill(`${before} Since this term you choose the days yourself.`);
  const bulgarian = group(page, /^Text in Bulgarian/);
  await bulgarian.getByLabel("Title").fill("Квантово лято");
  await bulgarian.getByLabel("Description").fill("Всичко за квантовото лято.");
  await group(page, "Places").getByLabel("Place 1", { exact: true }).fill("Plovdiv");
  await page.getByRole("radio", { name: "hybrid" }).check();
  await page.getByLabel("Duration").fill("16");
  await page.getByLabel("Hours a week").fill("30");
  await page.getByRole("radio", { name: "paid", exact: true }).check();
  await page.getByLabel("Amount, or from").fill("900");
  await page.getByLabel("Currency").fill("EUR");
  await page.getByLabel("Period").selectOption("month");
  await group(page, "Skills that the internship needs")
    .getByLabel("Skill 2", { exact: true })
    .fill("Python");
  await publishChanges(page);
}

/** Begins the next academic year of the public programme whose page is shown, changes it and publishes it. */
export async function continueProgramme(page: Page): Promise<string> {
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Begin the next academic year" }).click();
  await expect(page.getByText("This is the curriculum of the next academic year")).toBeVisible();
  const path = pathOf(page);
  await page.goto(`${path}/edit`);
  await awake(page);
  const modules = group(page, "Modules");
  await modules.getByLabel("ECTS").first().fill("7.5");
  await modules.getByLabel("Semester").first().fill("4");
  await modules.getByText("Skills, outcomes, translation").first().click();
  await modules.getByLabel("Skills taught").first().fill("quantum computing (5); Python");
  await page.getByRole("button", { name: "One more module" }).click();
  await modules.getByLabel("Title in English").nth(1).fill("Testing of Quantum Programs");
  await modules.getByLabel("Semester").nth(1).fill("5");
  await modules.getByLabel("ECTS").nth(1).fill("5");
  await page.getByRole("button", { name: "Save draft" }).click();
  await publish(page);
  return path;
}

/** Writes and publishes a programme that says its academic year; its page is shown. */
export async function writeProgramme(page: Page, title: string, year: number): Promise<string> {
  const path = await writeDraft(page, "programme", title);
  await page.goto(`${path}/edit`);
  await page.getByLabel("Curriculum for the academic year").fill(String(year));
  await page.getByRole("button", { name: "Save draft" }).click();
  await publish(page);
  return path;
}

/** An internship with a history, one that is a duplicate, and a programme with two curricula. */
export async function findLives(browser: Browser) {
  const company = await windowOf(browser, "companyOwner", { locale: "en-GB" });
  const page = await company.newPage();
  const edited = await writeDraft(page, "internship", "A summer of quantum testing");
  await publish(page);
  await editInternship(page, edited);
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Duplicate" }).click();
  await expect(page.getByText("This is the duplicate.")).toBeVisible();
  const duplicate = pathOf(page);
  await company.close();
  const university = await windowOf(browser, "coordinator", { locale: "en-GB" });
  const desk = await university.newPage();
  await writeProgramme(desk, "Quantum Engineering", 2026);
  const curriculum = await continueProgramme(desk);
  await university.close();
  return { edited, duplicate, curriculum };
}
