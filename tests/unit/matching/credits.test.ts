import { expect, test } from "vitest";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import { CREDITS } from "#matching/rules.ts";

const skill = (id: string, broader: string[] = [], related: string[] = []) => ({
  id,
  broader,
  related,
});
const ladder = [
  skill("top"),
  skill("upper", ["top"]),
  skill("middle", ["upper"]),
  skill("low", ["middle"]),
  skill("aside", [], ["middle"]),
];

test.each([
  ["low", "low", 1000, "exact", 0],
  ["low", "middle", 800, "narrower", 1],
  ["low", "upper", 800, "narrower", 2],
  ["middle", "low", 400, "broader", 1],
  ["aside", "middle", 300, "related", 1],
  ["middle", "aside", 300, "related", 1],
])("%s taught for %s asked earns %i", (taught, asked, credit, relation, steps) => {
  const vocabulary = vocabularyOf(buildCredits(ladder));
  expect(vocabulary.credit(taught, asked)).toEqual({ credit, relation, steps });
});

test.each([
  ["low", "top", "three steps up"],
  ["upper", "low", "two steps down"],
  ["aside", "low", "related and then narrower"],
  ["low", "unheard-of", "a skill outside the vocabulary"],
])("%s taught for %s asked earns nothing: %s", (taught, asked) => {
  expect(vocabularyOf(buildCredits(ladder)).credit(taught, asked)).toBeNull();
});

test("a skill without a row still serves itself", () => {
  expect(vocabularyOf([]).credit("new", "new")?.credit).toBe(1000);
});

test("with several parents the shortest way counts", () => {
  const rows = buildCredits([
    skill("leaf", ["a", "top"]),
    skill("a", ["b"]),
    skill("b", ["top"]),
    skill("top"),
  ]);
  expect(rows.find(({ from, to }) => from === "leaf" && to === "top")?.steps).toBe(1);
});

test("the better relation wins where two hold, and no pair comes twice", () => {
  const rows = buildCredits([skill("a", ["b"], ["b"]), skill("b", [], ["a"])]);
  expect(rows.map(({ from, to, relation }) => `${from}>${to} ${relation}`)).toEqual([
    "a>a exact",
    "a>b narrower",
    "b>a broader",
    "b>b exact",
  ]);
});

test("circles, links to itself and links to nowhere do no harm", () => {
  const rows = buildCredits([skill("a", ["b", "a", "gone"], ["a"]), skill("b", ["a"])]);
  expect(rows.map(({ from, to, credit }) => [from, to, credit])).toEqual([
    ["a", "a", 1000],
    ["a", "b", 800],
    ["b", "a", 800],
    ["b", "b", 1000],
  ]);
});

test("every declared relation falls short of the exact one", () => {
  expect(CREDITS.filter(({ credit }) => credit >= 1000)).toHaveLength(1);
});
