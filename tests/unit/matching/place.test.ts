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
    ["mode not stated", [plovdiv], [sofia], null, 394, 606, "partly", ["mode"]],
    ["mode not stated, far", [sofia], [varna], null, 0, 1000, "unknown", ["mode"]],
    ["mode not stated, next door", [plovdiv], [plovdiv], null, 1000, 0, "met", []],
  ] as const)("%s", (_, university, company, mode, points, unknown, state, missing) => {
    const line = judgePlace(university, company, [{ side: "company", mode }], 1000);
    expect(line).toMatchObject({ points, unknown, state });
    expect(line.missing.map(({ fact }) => fact)).toEqual(missing);
  });
});

test.each([
  ["on_site", "remote", 197, 0],
  ["remote", "remote", 500, 0],
  ["hybrid", "remote", 392, 0],
  ["hybrid", null, 197, 195],
  [null, null, 197, 303],
] as [WorkMode | null, WorkMode | null, number, number][])(
  "of two partners the mode that binds most counts: %s and %s",
  (university, company, points, unknown) => {
    const modes = [
      { side: "university" as const, mode: university },
      { side: "company" as const, mode: company },
    ];
    const line = judgePlace([plovdiv], [sofia], modes, 500);
    expect([line.points, line.unknown]).toEqual([points, unknown]);
    expect(judgePlace([sofia], [plovdiv], modes.toReversed(), 500).points).toBe(points);
  },
);
