import { expect, test } from "vitest";
import { judgeWords } from "#tools/check/words.mjs";

test.each([
  ["const folder = '/root/project/x';", 1],
  ["see /home/maria/tandem/app", 1],
  ["// TODO later", 1],
  ["<<<<<<< HEAD", 1],
  ["https://example.org/work/places", 0],
  ["the route /workspace/", 0],
  ["a to-do list of HACKathons", 0],
])("%s: %i", (text, count) => {
  expect(judgeWords("a.ts", text)).toHaveLength(count);
});
