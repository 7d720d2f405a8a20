import { expect, test } from "vitest";
import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import { contentFor } from "#tests/support/contents.ts";

const KINDS = ["internship", "project_proposal", "co_development_offer"] as const;

const refusals = (kind: (typeof KINDS)[number], schedule: object) => {
  const parsed = POSTING_INPUTS[kind].safeParse({ ...contentFor(kind), ...schedule });
  return parsed.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
};

// 2027-07-05 is a Monday.
test.each([
  [{ endsOn: "2027-09-26", durationWeeks: 12 }, "to the last Sunday"],
  [{ endsOn: "2027-09-24", durationWeeks: 12 }, "to the last Friday"],
  [{ endsOn: "2027-09-24", durationWeeks: 6 }, "some time within the dates"],
  [{ endsOn: "2027-07-05", durationWeeks: 1 }, "one day of a week"],
  [{ endsOn: undefined, durationWeeks: 40 }, "without an end"],
  [{ endsOn: "2027-09-24", durationWeeks: undefined }, "without a duration"],
])("%j goes together: %s", (schedule, when) => {
  for (const kind of KINDS)
    expect(refusals(kind, { startsOn: "2027-07-05", ...schedule }), when).toEqual([]);
});

test("a duration that is longer than the dates allow is refused at the duration", () => {
  const longer = { startsOn: "2027-07-05", endsOn: "2027-09-26", durationWeeks: 13 };
  for (const kind of KINDS)
    expect(refusals(kind, longer)).toEqual([["durationWeeks", "longerThanDates"]]);
});

test("an end before the start is told once", () => {
  const turned = { startsOn: "2027-07-05", endsOn: "2027-06-05", durationWeeks: 4 };
  expect(refusals("internship", turned)).toEqual([["endsOn", "endsBeforeStart"]]);
});
