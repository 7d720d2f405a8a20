import { expect, test } from "vitest";
import { parseCommandLine, UsageError } from "#app/domain/import/command-line.ts";

const needed = ["--kind", "internship", "--map", "m.json", "rows.csv"];

test("the command line says what to import and how", () => {
  const args = [...needed, "--dry-run", "--every", "2:1", "--limit", "10", "--refused", "r.csv"];
  expect(parseCommandLine(args)).toMatchObject({
    kind: "internship",
    file: "rows.csv",
    mapFile: "m.json",
    dryRun: true,
    taken: "none",
    every: { n: 2, offset: 1 },
    limit: 10,
    refused: "r.csv",
  });
});

test("which skills of texts are taken is chosen", () => {
  expect(parseCommandLine([...needed, "--skills", "suggested"]).taken).toBe("suggested");
});

test.each([
  [["--kind", "job", "--map", "m.json", "f"], /--kind must be one of programme/],
  [["--kind", "internship", "f"], /--map/],
  [["--kind", "internship", "--map", "m.json"], /Name one file/],
  [[...needed, "more.csv"], /Name one file/],
  [[...needed, "--limit", "few"], /--limit must be a whole number/],
  [[...needed, "--every", "0"], /--every/],
  [[...needed, "--skills", "all"], /--skills must be one of none, exact, suggested/],
  [[...needed, "--dry"], /dry/],
])("%j is refused with a sentence", (args, sentence) => {
  expect(() => parseCommandLine(args)).toThrow(UsageError);
  expect(() => parseCommandLine(args)).toThrow(sentence);
});
