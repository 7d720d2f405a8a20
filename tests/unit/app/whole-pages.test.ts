import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMovingPage } from "#app/lib/whole-pages.ts";
import { addressOf } from "#tests/support/route-address.ts";

const folder = new URL("../../../app/routes/", import.meta.url);

const pages = readdirSync(folder)
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") }))
  .filter(({ text }) => text.includes("export default"));

test.each(pages)(
  "$file is still or among the pages that move as a whole, not both",
  ({ file, text }) => {
    const isStill = /export const handle = (STILL|REFRESHING);/.test(text);
    expect(isMovingPage(addressOf(file))).toBe(!isStill);
  },
);

test.each([
  ["/search", true],
  ["/search/", true],
  ["/", false],
  ["/sign-in", false],
  ["/postings/new/internship", false],
  ["/postings/4", false],
  ["/postings/4/matches/5", false],
])("%s", (path, isMoving) => {
  expect(isMovingPage(path)).toBe(isMoving);
});
