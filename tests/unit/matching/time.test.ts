import { describe, expect, test } from "vitest";
import { dateOf, dayOf } from "#matching/calendar.ts";
import { judgePeriods, judgeWindow } from "#matching/time.ts";
import { internship, offer, programme, proposal } from "#tests/unit/matching/cast.ts";

test("days count from 1970 and leap years are kept", () => {
  expect(dayOf("1970-01-02")).toBe(1);
  expect(dayOf("2028-03-01") - dayOf("2028-02-28")).toBe(2);
  expect(dateOf(dayOf("2028-02-29"))).toBe("2028-02-29");
});

describe("an internship against a yearly window", () => {
  const summer = { fromMonth: 6, toMonth: 9 };
  const winter = { fromMonth: 11, toMonth: 2 };
  const always = { fromMonth: 3, toMonth: 2 };
  test.each([
    ["inside", summer, "2027-06-01", null, 12, 84, 84, true],
    ["ends on the last day of the window", summer, "2027-07-09", null, 12, 84, 84, true],
    ["runs over the end by a day", summer, "2027-07-10", null, 12, 83, 84, true],
    ["begins a day before the window", summer, "2027-05-31", null, 12, 0, 84, false],
    ["begins after the window", summer, "2027-10-01", null, 12, 0, 84, false],
    ["over the new year", winter, "2027-12-01", null, 12, 84, 84, true],
    ["in January", winter, "2027-01-01", null, 8, 56, 56, true],
    ["out of a window over the new year", winter, "2027-02-22", null, 4, 7, 28, true],
    ["longer than the window", summer, "2027-06-01", null, 52, 122, 364, true],
    ["the whole year is open", always, "2027-02-20", null, 60, 420, 420, true],
    ["dates alone are the duration", summer, "2027-06-01", "2027-06-30", null, 30, 30, true],
    ["room to begin later", summer, "2027-04-01", "2027-12-31", 12, 84, 84, true],
    ["some room to begin later", summer, "2027-05-01", "2027-08-23", 12, 84, 84, true],
    ["not enough room to begin later", summer, "2027-05-01", "2027-08-22", 12, 0, 84, false],
    ["dates shorter than the weeks bind", summer, "2027-06-01", "2027-06-14", 12, 14, 14, true],
    ["room to wait for the next year", summer, "2027-09-30", "2028-09-30", 12, 84, 84, true],
  ] as const)("%s", (_, window, startsOn, endsOn, durationWeeks, overlap, asked, inside) => {
    const line = judgeWindow(
      programme({ window }),
      internship({ startsOn, endsOn, durationWeeks }),
      1000,
    );
    expect(line.evidence).toMatchObject([
      { overlapDays: overlap, askedDays: asked, startsInside: inside },
    ]);
    expect(line.points).toBe(Math.floor((1000 * overlap) / asked));
    expect(line.unknown).toBe(0);
  });

  test.each([
    ["no window", { window: null }, {}, ["window"]],
    ["no start", {}, { startsOn: null }, ["start"]],
    ["no duration", {}, { durationWeeks: null }, ["duration"]],
    ["an end before the start", {}, { durationWeeks: null, endsOn: "2027-01-01" }, ["duration"]],
    ["an end alone is no start", {}, { startsOn: null, endsOn: "2027-09-01" }, ["start"]],
  ])("%s: unknown", (_, supply, demand, missing) => {
    const line = judgeWindow(programme(supply), internship(demand), 1000);
    expect(line).toMatchObject({ points: 0, unknown: 1000, state: "unknown" });
    expect(line.missing.map(({ fact }) => fact)).toEqual(missing);
  });
});

describe("two partners", () => {
  const dates = (startsOn: string | null, endsOn: string | null, durationWeeks: number | null) => ({
    startsOn,
    endsOn,
    durationWeeks,
  });
  test.each([
    [
      "dates only",
      dates("2027-01-01", "2027-12-31", null),
      dates("2027-03-01", "2027-03-31", null),
      31,
      31,
    ],
    [
      "half",
      dates("2027-01-01", "2027-01-20", null),
      dates("2027-01-11", "2027-01-30", null),
      10,
      20,
    ],
    ["weeks", dates("2027-01-01", null, 4), dates("2027-01-15", null, 8), 14, 28],
    ["from the end", dates(null, "2027-01-28", 4), dates("2027-01-01", null, 4), 28, 28],
    [
      "weeks in dates",
      dates("2027-01-01", "2027-12-31", 2),
      dates("2027-12-25", "2028-03-31", 9),
      7,
      14,
    ],
    ["apart", dates("2027-01-01", null, 4), dates("2028-01-01", null, 4), 0, 28],
  ])("%s", (_, a, b, overlap, asked) => {
    const line = judgePeriods(proposal(a), offer(b), 1000);
    expect(line.evidence).toMatchObject([{ overlapDays: overlap, askedDays: asked }]);
    expect(line.points).toBe(Math.floor((1000 * overlap) / asked));
    expect(judgePeriods(proposal(b), offer(a), 1000).points).toBe(line.points);
  });

  test("what is missing is named on its side", () => {
    const line = judgePeriods(
      proposal(dates(null, null, 4)),
      offer(dates("2027-01-01", null, null)),
      1000,
    );
    expect(line).toMatchObject({ points: 0, unknown: 1000, state: "unknown" });
    expect(line.missing).toEqual([
      { side: "university", fact: "start" },
      { side: "company", fact: "duration" },
    ]);
  });
});
