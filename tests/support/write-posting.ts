import { expect, type Locator, type Page } from "@playwright/test";
import type { Kind } from "./find-pages.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The first of July that is at least two months ahead, as the forms' date fields take it. */
function nextSummer(now = new Date()): string {
  const inTwoMonths = new Date(now.getTime() + 60 * DAY_MS);
  const year = inTwoMonths.getUTCFullYear();
  return `${inTwoMonths.getUTCMonth() < 6 ? year : year + 1}-07-01`;
}

const group = (page: Page, name: string | RegExp) => page.getByRole("group", { name });

async function name(rows: Locator, label: string, names: readonly string[]) {
  for (const [index, skill] of names.entries())
    await rows.getByLabel(`${label} ${index + 1}`, { exact: true }).fill(skill);
}

async function writeCommon(page: Page, title: string) {
  const english = group(page, /^Text in English/);
  await english.getByLabel("Title").fill(title);
  await english.getByLabel("Description").fill(`All about ${title}.`);
  await name(group(page, "Places"), "Place", ["Sofia"]);
  await page.getByRole("checkbox", { name: "English", exact: true }).check();
  await page.getByLabel("E-mail address").fill("contact@tandem.example");
}

/** The one module of a programme that is written through the form. */
type WrittenModule = { title: string; skills: string };

const QUANTUM: WrittenModule = {
  title: "Quantum Computing Practice",
  skills: "quantum computing (4); семантичен уеб",
};

async function writeProgramme(page: Page, { title, skills }: WrittenModule = QUANTUM) {
  await page.getByLabel("Level").selectOption("bachelor");
  await page.getByLabel("Length").fill("8");
  await page.getByLabel("Credits").fill("240");
  const window = group(page, "When students leave for internships");
  await window.getByLabel("After semester").fill("6");
  await window.getByLabel("From").selectOption("May");
  await window.getByLabel("To", { exact: false }).last().selectOption("October");
  const modules = group(page, "Modules");
  await modules.getByLabel("Title in English").first().fill(title);
  await modules.getByLabel("Semester").first().fill("3");
  await modules.getByLabel("ECTS").first().fill("6");
  await modules.getByLabel("Compulsory").first().check();
  await modules.getByText("Skills, outcomes, translation").first().click();
  await modules.getByLabel("Skills taught").first().fill(skills);
}

async function writeInternship(page: Page) {
  await page.getByRole("radio", { name: "on site" }).check();
  await page.getByLabel("Start").fill(nextSummer());
  await page.getByLabel("Duration").fill("12");
  const skills = group(page, "Skills that the internship needs");
  await name(skills, "Skill", ["quantum computing", "семантичен уеб"]);
  await page.getByLabel("Level of study, at least").selectOption("bachelor");
  await page.getByLabel("Any year of study").check();
  await page.getByRole("radio", { name: "unpaid" }).check();
}

async function writePartnership(page: Page, wants: string, brings: string) {
  await page.getByRole("radio", { name: "hybrid" }).check();
  await group(page, "Place and time").getByLabel("Start").fill(nextSummer());
  await page.getByLabel("Duration").fill("40");
  await name(group(page, "Skills that you are looking for"), "Skill", [wants]);
  await name(group(page, "Skills that you bring"), "Skill", [brings]);
  await page.getByLabel("Technology readiness at the start").selectOption("TRL 3");
  await page.getByLabel("Technology readiness at the end").selectOption("TRL 5");
  await page.getByRole("checkbox", { name: "shared costs" }).check();
  await page.getByRole("checkbox", { name: "joint ownership" }).check();
  await page.getByRole("checkbox", { name: "open publication" }).check();
}

const OWN: Record<Kind, (page: Page, module?: WrittenModule) => Promise<void>> = {
  programme: writeProgramme,
  internship: writeInternship,
  project_proposal: (page) => writePartnership(page, "WebAssembly", "quantum computing"),
  co_development_offer: (page) => writePartnership(page, "quantum computing", "WebAssembly"),
};

/** Where a posting of a kind is begun. */
export const newPostingPath = (kind: Kind) => `/postings/new/${kind.replaceAll("_", "-")}`;

/**
 * Fills the English form of a kind with all that publication needs; a pair of them is a good match.
 *
 * @param module of a programme, where it matters what is taught
 */
export async function fillPosting(page: Page, kind: Kind, title: string, module?: WrittenModule) {
  await writeCommon(page, title);
  await OWN[kind](page, module);
}

/** Writes a draft through the form and answers with the path of its page, which is shown. */
export async function writeDraft(
  page: Page,
  kind: Kind,
  title: string,
  module?: WrittenModule,
): Promise<string> {
  await page.goto(newPostingPath(kind));
  await fillPosting(page, kind, title, module);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** Publishes the draft whose page is shown. */
export async function publish(page: Page) {
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. It will be found in a few seconds.")).toBeVisible();
}

/** Closes the open posting whose page is shown, as filled. */
export async function close(page: Page) {
  await page.getByRole("link", { name: "Close…" }).click();
  await page.getByRole("radio", { name: "filled" }).check();
  await page.getByRole("button", { name: "Close the posting" }).click();
  await expect(page.getByText("This posting is closed (filled).")).toBeVisible();
}
