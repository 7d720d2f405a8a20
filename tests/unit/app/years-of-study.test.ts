import { expect, test } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { yearsOfStudy } from "#app/components/posting/years-of-study.ts";
import { formatsFor } from "#app/lib/formats.ts";

test.each([
  ["en", [3], "year 3"],
  ["en", [3, 4], "years 3 and 4"],
  ["en", [], "any year"],
  ["bg", [3], "3.\u00a0курс"],
  ["bg", [2, 3, 4], "2., 3. и 4.\u00a0курс"],
] as const)("in %s the years %j are named in one go", (language, years, said) => {
  expect(yearsOfStudy(years, serverInstance(language).t, formatsFor(language))).toBe(said);
});
