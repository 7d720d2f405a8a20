import type { Page } from "@playwright/test";
import { awake, expect, test, uniqueWord } from "#tests/support/page-test.ts";

const TYPES = ["Compulsory", "Elective"];

/** Forty modules as a spreadsheet puts them on the clipboard. */
const ROWS = Array.from({ length: 40 }, (_, index) =>
  [`CS${index + 1}`, `Course ${index + 1}`, 1 + (index % 8), "4.5", TYPES[index % 2], "SQL"].join(
    "\t",
  ),
);
const SHEET = ["Code\tTitle\tSemester\tECTS\tType\tSkills", ...ROWS].join("\n");

/** Goes on by the Tab key until the element with the focus is called this. */
async function tabTo(page: Page, name: RegExp, most = 80) {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    const named = await page.evaluate(() => {
      const { activeElement: at } = document;
      const label = at instanceof HTMLElement && at.id ? `label[for="${CSS.escape(at.id)}"]` : null;
      return `${(label && document.querySelector(label)?.textContent) || ""} ${at?.getAttribute("aria-label") ?? ""} ${at?.textContent ?? ""}`;
    });
    if (name.test(named)) return;
  }
  throw new Error(`The Tab key does not lead to ${name} in ${most} steps.`);
}

/** As after copying the cells in a spreadsheet. */
async function paste(page: Page, text: string) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("ControlOrMeta+V");
}

test("forty modules are pasted from a spreadsheet, moved and saved by keyboard alone @keyboard", async ({
  signedIn,
}) => {
  const page = await signedIn("coordinator");
  const title = uniqueWord("Spreadsheets");
  await page.goto("/postings/new/programme");
  await awake(page);
  await tabTo(page, /^Title/);
  await page.keyboard.type(title);
  await tabTo(page, /Paste rows from a spreadsheet/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Rows/);
  await paste(page, SHEET);
  await tabTo(page, /Add these rows/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("40 modules were added.")).toBeVisible();
  await expect(
    page.getByText("The modules have 180 ECTS: 90 compulsory, 90 elective."),
  ).toBeVisible();
  await awake(page);

  await tabTo(page, /Move module 1 down/, 200);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Move module 2 down" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Move module 3 down" })).toBeFocused();
  await expect(page.getByLabel("Title in English").nth(2)).toHaveValue("Course 1");

  await tabTo(page, /^Title in English/);
  await page.keyboard.press("End");
  await page.keyboard.type(" with labs");
  await expect(page.getByLabel("Title in English").nth(3)).toHaveValue("Course 4 with labs");

  await tabTo(page, /Save draft/, 600);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("Course 4 with labs")).toBeVisible();
  await expect(page.getByText("Course 40")).toBeVisible();
});
