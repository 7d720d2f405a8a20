// A picture of every page type in both widths, colour schemes and languages, into .data/shots.
// Fails on pages that are too wide, on missing translations and on errors in the browser.
// Usage: npm run shots [-- <part of a page's name> …]
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { launchOptions } from "#tests/support/browser.ts";
import { findPlaces } from "./shots/find-places.ts";
import { PAGE_TYPES } from "./shots/pages.ts";
import { roundsOf, takeRound } from "./shots/take-shots.ts";
import { VARIANTS } from "./shots/variants.ts";

const folder = path.resolve(".data", "shots");

async function takeAll(browser: Browser, wanted: string[]): Promise<string[]> {
  const isWanted = (name: string) => !wanted.length || wanted.some((part) => name.includes(part));
  const types = PAGE_TYPES.filter(({ name }) => isWanted(name));
  const { places, stop } = await findPlaces(browser);
  const queue = roundsOf(types, VARIANTS, places);
  const problems: string[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      problems.push(...(await takeRound(browser, next, folder)));
  };
  await Promise.all([work(), work()]);
  await stop();
  const count = types.length * VARIANTS.length;
  process.stdout.write(`${count} pictures of ${types.length} page types in ${folder}\n`);
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
