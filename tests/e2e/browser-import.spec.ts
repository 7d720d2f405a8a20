import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { violationsOf } from "#tests/support/axe.ts";
import {
  checkFile,
  csvFile,
  fileWith,
  row,
  untilDone,
  uploadFile,
} from "#tests/support/import-file.ts";
import { expect, test, uniqueWord } from "#tests/support/page-test.ts";

// One after the other: the worker takes one import at a time, and a small one would wait for the 2,000 rows.
test.describe.configure({ mode: "default" });

const ROWS = 2000;
const WRONG = 37;

const count = (page: Page, name: string) =>
  page.locator(".import-counts div", { hasText: name }).locator("dd");

const widerThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The field and the way of writing days are guessed from the column. */
async function expectGuess(page: Page): Promise<void> {
  const field = page.getByLabel("Срок за кандидатстване: fills the field");
  await expect(field).toHaveValue("deadlineOn");
  await expect(page.getByLabel("How are dates written?")).toHaveValue("d/m/y");
}

/** Leaves the progress in the middle, and finds the import again from the workspace. */
async function leaveAndFind(page: Page, name: string): Promise<void> {
  await page.goto("/workspace");
  await page.getByRole("link", { name: /^Imports: \d+ under way$/ }).click();
  await page.getByRole("link", { name }).click();
}

/** Puts the first refused row right, whose day does not exist, and goes on to the next one. */
async function mendFirst(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Put the refused rows right" }).click();
  await expect(page.getByRole("alert")).toContainText(/Apply by: “.+” is not a date/);
  await page.getByLabel("Срок за кандидатстване").fill("31.12.2099");
  await page.getByRole("button", { name: "Save and go to the next refused row" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
}

/** Refuses the first skill that the texts say and takes it in the next row; both are kept. */
async function decideFirst(page: Page, path: string): Promise<void> {
  await page.getByRole("link", { name: "Take or refuse skills one by one" }).click();
  const choices = (row: number) =>
    page.locator("#skills section").nth(row).getByRole("group").first();
  await choices(0).getByLabel("refuse").check();
  await choices(1).getByLabel("take", { exact: true }).check();
  await page.getByRole("button", { name: "Save these choices" }).click();
  await expect(page.getByText("Your choices for these rows are kept.")).toBeVisible();
  await expect(choices(0).getByLabel("refuse")).toBeChecked();
  await expect(page.getByText("As things stand: taken.")).toHaveCount(1);
  await page.goto(path);
}

/** The lines of the file of the refused rows. */
async function refusedLines(page: Page): Promise<string[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "File of the refused rows" }).click();
  return (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
}

test("@browser-import 2,000 rows with 37 bad ones, without scripts: left and found again, put right in place, written, refused rows as a file", async ({
  signedIn,
}) => {
  test.slow();
  const page = await signedIn("newCompany", { javaScriptEnabled: false });
  const name = `${uniqueWord("stazhove")}.csv`;
  const path = await uploadFile(page, csvFile(name, fileWith(ROWS, WRONG)));
  await expect(page.getByText("· 2,000 rows", { exact: true })).toBeVisible();
  await expectGuess(page);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page).toHaveURL(/\/progress$/);
  await expect(page.locator("noscript meta, meta[http-equiv=refresh]")).toHaveCount(1);

  await leaveAndFind(page, name);
  await untilDone(page, path);
  await expect(count(page, "refused")).toHaveText(String(WRONG));
  await expect(page.getByRole("row", { name: /is not a date/ }).first()).toBeVisible();

  await decideFirst(page, path);
  await mendFirst(page);
  await page.goto(path);
  await expect(count(page, "refused")).toHaveText(String(WRONG - 1));

  const refused = await refusedLines(page);
  expect(refused).toHaveLength(WRONG);
  // Of the 37 every seventh and the one after it have no date that is one; the first of these is mended.
  const noDate = refused.filter((line) => line.includes("is not a date"));
  expect(noDate).toHaveLength(10);

  await page.getByRole("radio", { name: /^all 1,?964 good ones/ }).check();
  await page.getByRole("button", { name: "Write the rows" }).click();
  await untilDone(page, path);
  await expect(count(page, "written")).toHaveText((ROWS - WRONG + 1).toLocaleString("en"));
  await page
    .getByRole("navigation", { name: "Rows" })
    .getByRole("link", { name: /^written/ })
    .click();
  await page.getByRole("link", { name: "Go to the posting" }).first().click();
  await expect(page.getByText("This is a draft.")).toBeVisible();
});

test("@browser-import with scripts the progress changes in place, and complete drafts are published", async ({
  signedIn,
}) => {
  const page = await signedIn("companyEditor");
  const word = uniqueWord("vnos");
  const rows = [1, 2, 3].map((n) => row(n, { id: `${word}-${n}`, title: `Стажант ${word} ${n}` }));
  rows.push(row(4, { id: `${word}-4`, title: `Стажант ${word} 4`, link: "" }));
  const head = fileWith(0, 1).trimEnd();
  const path = await uploadFile(page, csvFile(`${word}.csv`, [head, ...rows].join("\n")));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page).toHaveURL(path);
  await expect(count(page, "good")).toHaveText("3");
  await expect(count(page, "with a remark")).toHaveText("1");
  await page.getByRole("radio", { name: /^publish the 3 complete ones/ }).check();
  await page.getByRole("button", { name: "Write the rows" }).click();
  await expect(page).toHaveURL(path);
  await expect(count(page, "written")).toHaveText("4");
  await page.getByRole("link", { name: "Go to the posting" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(word);
  await expect(async () => {
    await page.goto(`/search?q=${word}`);
    const hits = page.locator("main").getByRole("link", { name: word });
    await expect(hits).toHaveCount(3, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
});

test("@browser-import every page fits a phone, in both languages, and keeps WCAG 2.2 AA", async ({
  signedIn,
}) => {
  test.slow();
  const page = await signedIn("newCompany", { viewport: { width: 320, height: 700 } });
  const path = await uploadFile(page, csvFile("telefon.csv", fileWith(40, 9)));
  const shapes = new Map();
  const examine = async (address: string) => {
    for (const language of ["en", "bg"]) {
      await page.goto(`${address}?lang=${language}`);
      await expect(page.locator("main")).not.toContainText("⟦");
      expect(await widerThanWindow(page), `${address} in ${language}`).toBe(0);
      expect(await violationsOf(page, { shapes }), address).toEqual([]);
    }
  };
  await examine("/imports");
  await examine("/imports/new");
  await examine(`${path}/mapping`);
  await page.goto(`${path}/mapping?lang=en`);
  await checkFile(page, path);
  await examine(path);
  await examine(`${path}/rows/4`);
  await examine(`${path}/skills`);
  await examine(`${path}/abandonment`);
  await page.goto(`${path}?lang=en`);
  await page.getByRole("button", { name: "Write the rows" }).click();
  await untilDone(page, path);
  await examine(path);
});

test("@browser-import foreign ids lead nowhere, in addresses and in fields", async ({
  signedIn,
}) => {
  const page = await signedIn("newCompany");
  const path = await uploadFile(page, csvFile("chuzhd.csv", fileWith(3, 1)));
  const stranger = await signedIn("companyEditor");
  for (const address of [
    "",
    "/mapping",
    "/progress",
    "/rows/1",
    "/skills",
    "/refused-rows",
    "/abandonment",
  ])
    for (const foreign of [path, `/imports/${randomUUID()}`, "/imports/1"])
      expect((await stranger.request.get(foreign + address)).status(), address).toBe(404);
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const form = { rows: "good", drafts: "keep", step: "look", "cells[0]": "mine", go: "stay" };
  for (const verb of [
    "/mapping",
    "/rows/1",
    "/skills",
    "/commitment",
    "/publication",
    "/abandonment",
  ])
    expect((await stranger.request.post(path + verb, { form, headers })).status(), verb).toBe(404);
  await page.goto("/imports/new");
  const mine = await page.locator("input[name=organisation]").first().getAttribute("value");
  const multipart = {
    kind: "internship",
    organisation: mine!,
    file: csvFile("chuzhd.csv", fileWith(3, 1)),
  };
  const sent = await stranger.request.post("/imports/new", { multipart, headers });
  expect(sent.status()).toBe(404);
});
