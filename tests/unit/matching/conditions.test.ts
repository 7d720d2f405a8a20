import { describe, expect, test } from "vitest";
import { judgeLevel, studyYear } from "#matching/level.ts";
import { judgeOptions } from "#matching/options.ts";
import { judgeTrl } from "#matching/trl.ts";
import { internship, offer, programme, proposal } from "#tests/unit/matching/cast.ts";

test.each([
  [null, null],
  [0, 1],
  [1, 1],
  [2, 1],
  [3, 2],
  [6, 3],
  [8, 4],
])("students who go out after semester %s are in year %s", (semester, year) => {
  expect(studyYear(semester)).toBe(year);
});

describe("level", () => {
  test.each([
    ["level and year fit", 6, 6, 6, [3, 4], "met", []],
    ["a higher level fits", 7, 6, 6, [3], "met", []],
    ["the level is too low", 5, 6, 6, [3], "not_met", []],
    ["the year is not eligible", 6, 6, 6, [4], "not_met", []],
    ["too low decides, whatever is unknown", 5, null, 6, [3], "not_met", []],
    ["a wrong year decides, whatever is unknown", null, 6, 6, [4], "not_met", []],
    ["any level, any year", null, null, 1, [], "met", []],
    ["the programme's level is unknown", null, 6, 6, [], "unknown", ["eqf"]],
    ["the year is unknown", 6, null, 6, [3], "unknown", ["goes_out_after_semester"]],
    ["asked for is nothing", 6, 6, null, null, "unknown", ["min_eqf", "study_years"]],
    ["any level, years not stated", 6, 6, 1, null, "unknown", ["study_years"]],
  ] as const)("%s", (_, eqf, after, minEqf, studyYears, state, missing) => {
    const line = judgeLevel(
      programme({ eqf, goesOutAfterSemester: after }),
      internship({ minEqf, studyYears }),
      1000,
    );
    expect(line.state).toBe(state);
    expect(line.points).toBe(state === "met" ? 1000 : 0);
    expect(line.unknown).toBe(state === "unknown" ? 1000 : 0);
    expect(line.missing.map(({ fact }) => fact)).toEqual(missing);
  });
});

describe("TRL", () => {
  const range = (from: number, to: number) => ({ from, to });
  test.each([
    [range(2, 4), range(4, 6), 1000, "met"],
    [range(1, 9), range(5, 5), 1000, "met"],
    [range(2, 4), range(5, 6), 500, "partly"],
    [range(5, 6), range(2, 4), 500, "partly"],
    [range(2, 3), range(5, 6), 0, "not_met"],
    [range(9, 9), range(1, 1), 0, "not_met"],
  ])("%o and %o", (a, b, points, state) => {
    expect(judgeTrl(proposal({ trl: a }), offer({ trl: b }), 1000)).toMatchObject({
      points,
      state,
    });
  });

  test("unknown on one side names the side", () => {
    const line = judgeTrl(proposal({ trl: null }), offer(), 1000);
    expect(line).toMatchObject({ points: 0, unknown: 1000, state: "unknown" });
    expect(line.missing).toEqual([{ side: "university", fact: "trl" }]);
  });
});

describe("options that both can live with", () => {
  test.each([
    [["bg", "en"], ["en"], "met", ["en"]],
    [["bg"], ["en"], "not_met", []],
    [["any"], ["en", "de"], "met", ["de", "en"]],
    [["bg"], ["any"], "met", ["bg"]],
    [["any"], ["any"], "met", ["any"]],
  ])("%j and %j", (university, company, state, shared) => {
    const line = judgeOptions("language", "languages", university, company, 500);
    expect(line.state).toBe(state);
    expect(line.points).toBe(state === "met" ? 500 : 0);
    expect(line.evidence).toMatchObject([{ type: "options", shared }]);
  });

  test.each([
    [null, ["any"], ["university"]],
    [[], ["company"], ["university"]],
    [["any"], null, ["company"]],
    [null, [], ["university", "company"]],
  ])("silence is not agreement: %j and %j", (university, company, sides) => {
    const line = judgeOptions("funding", "funding", university, company, 500);
    expect(line).toMatchObject({ factor: "terms", state: "unknown", points: 0, unknown: 500 });
    expect(line.missing.map(({ side }) => side)).toEqual(sides);
  });
});
