import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMovingPage } from "#app/lib/whole-pages.ts";

const folder = new URL("../../../app/routes/", import.meta.url);

/** The address of a route file, with an id for each parameter. */
function addressOf(file: string): string {
  const parts = file.replace(/\.tsx$/, "").split(".");
  const named = parts
    .filter((part) => part !== "_index" && part !== "")
    .map((part) => part.replace(/_$/, ""));
  return `/${named.map((part) => (part.startsWith("$") ? "some-id" : part)).join("/")}`;
}

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
