import { expect, test } from "vitest";
import { endOfSemester, momentOf } from "#matching/semesters.ts";
import type { InternshipFacts } from "#matching/types.ts";

test.each([
  ["2026-11-26", 0, "2027-02-15"],
  ["2027-02-15", 0, "2027-02-15"],
  ["2027-02-16", 0, "2027-07-15"],
  // In the summer holidays the semester that begins in autumn is the present one.
  ["2027-07-16", 0, "2028-02-15"],
  ["2027-12-31", 0, "2028-02-15"],
  ["2026-11-26", 1, "2027-07-15"],
  ["2026-11-26", 4, "2029-02-15"],
  ["2027-03-01", 3, "2029-02-15"],
])("stated on %s, the semester %i ahead ends on %s", (on, ahead, end) =>
  expect(endOfSemester(on, ahead)).toBe(end),
);

const internship: InternshipFacts = {
  kind: "internship",
  id: "i",
  requirements: [],
  minEqf: null,
  studyYears: null,
  startsOn: "2027-07-01",
  endsOn: "2027-09-22",
  durationWeeks: null,
  mode: null,
  places: [],
  languages: null,
};

test("a day lies before an internship, within it, or behind it", () => {
  const at = (on: string, changes: Partial<InternshipFacts> = {}) =>
    momentOf(on, { ...internship, ...changes });
  expect(["2027-07-01", "2027-07-02", "2027-09-22", "2027-09-23"].map((on) => at(on))).toEqual([
    "in_time",
    "begun",
    "begun",
    "over",
  ]);
  // Four weeks fit until the 22nd from 26 August on.
  const weeks = { durationWeeks: 4 };
  expect(["2027-08-26", "2027-08-27"].map((on) => at(on, weeks))).toEqual(["in_time", "begun"]);
  expect(at("2027-09-23", { endsOn: null, durationWeeks: 12 })).toBe("over");
  expect(at("2027-09-23", { endsOn: null })).toBe("begun");
  expect(at("2027-09-23", { startsOn: null })).toBe("over");
  expect(at("2027-07-02", { startsOn: null, endsOn: null })).toBeNull();
});
