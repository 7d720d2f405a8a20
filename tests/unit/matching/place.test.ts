import { describe, expect, test } from "vitest";
import { distanceKm, judgePlace, placePoints } from "#matching/place.ts";
import type { Place, WorkMode } from "#matching/types.ts";
import { plovdiv, sofia, unmapped, varna } from "#tests/unit/matching/cast.ts";

const at = (place: Place) => place as Parameters<typeof distanceKm>[0];

test.each([
  [plovdiv, sofia, 133],
  [sofia, varna, 378],
  [plovdiv, plovdiv, 0],
])("%o to %o", (a, b, km) => {
  expect(distanceKm(at(a), at(b))).toBe(km);
  expect(distanceKm(at(b), at(a))).toBe(km);
});

test.each([
  ["on_site", 0, 1000],
  ["on_site", 30, 1000],
  ["on_site", 31, 994],
  ["on_site", 115, 500],
  ["on_site", 199, 5],
  ["on_site", 200, 0],
  ["on_site", 2000, 0],
  ["hybrid", 60, 1000],
  ["hybrid", 230, 500],
  ["hybrid", 400, 0],
  ["remote", 9000, 1000],
  ["remote", null, 1000],
  ["on_site", null, 0],
] as const)("%s, %s km: %i hundredths of 10 points", (mode, km, points) => {
  expect(placePoints(mode, km, 1000)).toBe(points);
});

describe("an internship's place", () => {
  test.each([
    ["next door", [plovdiv], [plovdiv], "on_site", 1000, 0, "met", []],
    ["the nearest of several", [varna, plovdiv], [sofia, plovdiv], "on_site", 1000, 0, "met", []],
    ["part of the way", [plovdiv], [sofia], "on_site", 394, 0, "partly", []],
    ["hybrid", [plovdiv], [sofia], "hybrid", 785, 0, "partly", []],
    ["too far", [sofia], [varna], "on_site", 0, 0, "not_met", []],
    ["remote needs no place", [], [], "remote", 1000, 0, "met", []],
    ["no place", [], [sofia], "on_site", 0, 1000, "unknown", ["places"]],
    ["no coordinates", [unmapped], [sofia], "on_site", 0, 1000, "unknown", ["coordinates"]],
    ["one without", [unmapped, plovdiv], [sofia], "on_site", 394, 606, "partly", ["coordinates"]],
    ["mode not stated", [plovdiv], [sofia], null, 0, 1000, "unknown", ["mode"]],
    ["mode not stated, far", [sofia], [varna], null, 0, 1000, "unknown", ["mode"]],
    ["mode not stated, next door", [plovdiv], [plovdiv], null, 0, 1000, "unknown", ["mode"]],
    ["mode and place not stated", [plovdiv], [], null, 0, 1000, "unknown", ["mode", "places"]],
  ] as const)("%s", (_, university, company, mode, points, unknown, state, missing) => {
    const line = judgePlace(university, company, [{ side: "company", mode }], 1000);
    expect(line).toMatchObject({ points, unknown, state });
    expect(line.missing.map(({ fact }) => fact)).toEqual(missing);
  });
});

describe("of two partners the mode that binds most counts, and nothing is certain while one is silent", () => {
  test.each([
    ["on_site", "remote", [plovdiv, sofia], 197, 0, "partly"],
    ["remote", "remote", [plovdiv, sofia], 500, 0, "met"],
    ["hybrid", "remote", [plovdiv, sofia], 392, 0, "partly"],
    ["hybrid", null, [plovdiv, sofia], 0, 392, "unknown"],
    ["on_site", null, [plovdiv, sofia], 0, 197, "unknown"],
    ["remote", null, [plovdiv, sofia], 0, 500, "unknown"],
    [null, null, [plovdiv, sofia], 0, 500, "unknown"],
    ["on_site", null, [plovdiv, plovdiv], 0, 500, "unknown"],
    ["hybrid", null, [sofia, varna], 0, 32, "unknown"],
    ["on_site", null, [sofia, varna], 0, 0, "not_met"],
  ] as [WorkMode | null, WorkMode | null, [Place, Place], number, number, string][])(
    "%s and %s",
    (university, company, [from, to], points, unknown, state) => {
      const modes = [
        { side: "university" as const, mode: university },
        { side: "company" as const, mode: company },
      ];
      const expected = { points, unknown, state };
      expect(judgePlace([from], [to], modes, 500)).toMatchObject(expected);
      expect(judgePlace([to], [from], modes.toReversed(), 500)).toMatchObject(expected);
    },
  );

  test("a silent side is named where its word could bring points, and the mode where nothing could", () => {
    const modes = [
      { side: "university" as const, mode: "on_site" as const },
      { side: "company" as const, mode: null },
    ];
    const near = judgePlace([plovdiv], [sofia], modes, 500);
    expect(near.missing).toEqual([{ side: "company", fact: "mode" }]);
    expect(near.evidence).toMatchObject([{ type: "distance", km: 133, mode: null }]);
    const far = judgePlace([sofia], [varna], modes, 500);
    expect(far.missing).toEqual([]);
    expect(far.evidence).toMatchObject([{ type: "distance", km: 378, mode: "on_site" }]);
  });
});
