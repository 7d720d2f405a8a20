import type { Browser, Page } from "@playwright/test";
import { env } from "#env";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import { checkFile, csvFile, fileWith, row, untilDone, uploadFile } from "./import-file.ts";
import type { SeededPerson } from "./seeded-people.ts";
import { windowOf } from "./signed-in.ts";

/** Whoever imports for the pictures; tests that count imports are signed in as others. */
export const IMPORTER = "researchCompany" satisfies SeededPerson;

const ROWS = 60;
const REFUSED = 9;

const upload = (page: Page, name: string, rows = ROWS, wrong = REFUSED) =>
  uploadFile(page, csvFile(name, fileWith(rows, wrong)));

async function checked(page: Page, name: string): Promise<string> {
  const path = await upload(page, name);
  await checkFile(page, path);
  return path;
}

async function written(page: Page): Promise<string> {
  const path = await checked(page, "stazhove-zapisani.csv");
  await page.getByRole("button", { name: "Write the rows" }).click();
  await untilDone(page, path);
  return path;
}

async function abandoned(page: Page): Promise<string> {
  const path = await upload(page, "stazhove-otkazani.csv", 3, 1);
  await page.goto(`${path}/abandonment`);
  await page.getByRole("button", { name: "Abandon the import" }).click();
  await page.waitForURL(/\/imports$/);
  return path;
}

/** An import that is being checked as long as this process lives: its lock is held here, so that no worker takes it up. */
async function running(page: Page): Promise<string> {
  const path = await upload(page, "stazhove-v-hod.csv");
  const key = lockKey("import", path.split("/").at(-1)!);
  const lock = await lockSession(env.DATABASE_URL, key);
  if (!lock) throw new Error("A worker has the lock.");
  held.push(lock);
  await page.locator("main form button[value=check]").click();
  await page.waitForURL(/\/progress$/);
  return path;
}

/** A file of which no column says what it is, and whose days can be read in two ways. */
async function unclear(page: Page): Promise<string> {
  const rows = [1, 2, 3].map((n) => row(n, { until: `0${n}/04/2099`, mode: "смесено" }));
  return uploadFile(page, csvFile("neyasni.csv", [fileWith(0, 1).trimEnd(), ...rows].join("\r\n")));
}

const held: { close: () => Promise<void> }[] = [];

/** Lets workers have the import that was kept from them. */
export async function letImportsGo(): Promise<void> {
  for (const lock of held.splice(0)) await lock.close();
}

/** An import in every state in which its pages differ; one is kept from the workers until `letImportsGo`. */
export async function findImports(browser: Browser) {
  const context = await windowOf(browser, IMPORTER, { locale: "en-GB" });
  const page = await context.newPage();
  const found = {
    uploaded: await upload(page, "stazhove.csv"),
    unclear: await unclear(page),
    running: await running(page),
    checked: await checked(page, "stazhove-provereni.csv"),
    written: await written(page),
    abandoned: await abandoned(page),
    // The first of the rows that `fileWith` refuses, and one that is good.
    refusedRow: Math.floor(ROWS / REFUSED),
    goodRow: 1,
  };
  await context.close();
  return found;
}
