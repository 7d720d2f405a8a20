import { expect, test } from "vitest";
import { idf, meanOf, meanWeight, weigh } from "#matching/weights.ts";
import { requirement } from "#tests/unit/matching/cast.ts";

test.each([
  [9, 0, 2398],
  [9, 1, 1792],
  [9, 4, 1099],
  [9, 9, 693],
  [0, 0, 693],
  [100_000, 0, 11_513],
])("of %i postings %i ask for it: %i thousandths", (n, df, weight) => {
  expect(idf(n, df)).toBe(weight);
});

test("a count that is out of date never makes a requirement weightless", () => {
  expect(idf(0, 1_000_000)).toBe(1);
});

test("the mean is what the counted postings ask for together, each skill as if preferred, over all of them", () => {
  const df = new Map([
    ["common", 9],
    ["half", 4],
    ["rare", 1],
  ]);
  // 9 · 0.693 + 4 · 1.099 + 1 · 1.792, over nine.
  expect(meanWeight({ n: 9, df })).toBe(Math.round((9 * 693 + 4 * 1099 + 1792) / 9));
  expect(meanWeight({ n: 0, df: new Map() })).toBe(0);
  expect(meanWeight(undefined)).toBe(0);
});

test("the mean is the same of skills one by one and of how many are asked for as often", () => {
  const df = new Map(["a", "b", "c", "d"].map((skill, place) => [skill, place === 3 ? 5 : 2]));
  const asked = [
    { df: 2, skills: 3 },
    { df: 5, skills: 1 },
  ];
  expect(meanOf(7, asked)).toBe(meanWeight({ n: 7, df }));
  expect(meanOf(0, asked)).toBe(0);
});

test("the heaviest requirement comes first, ties by skill, whatever the order of entry", () => {
  const asked = [
    requirement("b", { importance: 1 }),
    requirement("c", { importance: 1 }),
    requirement("a"),
    requirement("rare", { importance: 1 }),
  ];
  const frequencies = {
    n: 9,
    df: new Map([
      ["a", 4],
      ["b", 4],
      ["c", 4],
    ]),
  };
  const names = (list: typeof asked) =>
    weigh(list, frequencies).map((one) => one.requirement.skill);
  expect(names(asked)).toEqual(["rare", "a", "b", "c"]);
  expect(names(asked.toReversed())).toEqual(["rare", "a", "b", "c"]);
});

test("a tie goes to the skill that comes first, whatever the ids of the requirements", () => {
  const asked = [requirement("b", { id: "1" }), requirement("a", { id: "2" })];
  expect(weigh(asked, undefined).map((one) => one.requirement.skill)).toEqual(["a", "b"]);
});
