// A picture of every page type in both widths, colour schemes and languages, into .data/shots.
// Fails on pages that are too wide, on missing translations and on errors in the browser.
// Usage: npm run shots [-- <part of a page's name> …]
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { launchOptions } from "#tests/support/browser.ts";
import { freePort, startWeb } from "#tests/support/own-process.ts";
import { findPlaces } from "./shots/find-places.ts";
import { pageTypes } from "./shots/pages.ts";
import { roundsOf, takeRound } from "./shots/take-shots.ts";
import { VARIANTS } from "./shots/variants.ts";

const folder = path.resolve(".data", "shots");

async function startBroken() {
  const nowhere = `postgres://nobody@127.0.0.1:${await freePort()}/nothing`;
  const [search, database] = await Promise.all([
    startWeb({ MEILI_URL: "" }),
    startWeb({ DATABASE_URL: nowhere }),
  ]);
  const stop = () => Promise.all([search.stop(), database.stop()]);
  return { urls: { search: search.url, database: database.url }, stop };
}

async function takeAll(browser: Browser, wanted: string[]): Promise<string[]> {
  const broken = await startBroken();
  const isWanted = (name: string) => !wanted.length || wanted.some((part) => name.includes(part));
  const types = pageTypes(await findPlaces(browser), broken.urls).filter(({ name }) =>
    isWanted(name),
  );
  const queue = roundsOf(types, VARIANTS);
  const problems: string[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      problems.push(...(await takeRound(browser, next, folder)));
  };
  await Promise.all([work(), work()]);
  await broken.stop();
  process.stdout.write(
    `${types.length * VARIANTS.length} pictures of ${types.length} page types in ${folder}\n`,
  );
  return problems.toSorted();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  const problems = await takeAll(browser, process.argv.slice(2));
  for (const problem of problems) process.stdout.write(`✗ ${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
