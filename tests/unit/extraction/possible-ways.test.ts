import { expect, test } from "vitest";
import { negation } from "#matching/extraction/negations.ts";
import { prepareWays } from "#matching/extraction/possible-ways.ts";
import { REFUSALS_IN_BULGARIAN } from "#matching/extraction/refusals-in-bulgarian.ts";
import { REFUSALS_IN_ENGLISH } from "#matching/extraction/refusals-in-english.ts";
import { REFUSALS_OF_OTHERS } from "#matching/extraction/refusals-of-others.ts";
import { REFUSALS_OF_THE_PAST } from "#matching/extraction/refusals-of-the-past.ts";
import { TAUGHT_HERE } from "#matching/extraction/taught-here.ts";
import first from "#tests/bench/extraction/advertisements.json" with { type: "json" };
import second from "#tests/bench/extraction/ordinary-passages.json" with { type: "json" };
import third from "#tests/bench/extraction/taught-passages.json" with { type: "json" };
import fourth from "#tests/bench/extraction/welcome-passages.json" with { type: "json" };

const WAYS = [
  ...REFUSALS_IN_ENGLISH,
  ...REFUSALS_IN_BULGARIAN,
  ...REFUSALS_OF_OTHERS,
  ...REFUSALS_OF_THE_PAST,
  ...TAUGHT_HERE,
];
const SENTENCES = [first, second, third, fourth]
  .flat()
  .flatMap(({ text }) => text.split(/[.!?\n]/u));

test("no way that a sentence is written in is left out, and of one that refuses nothing few are tried", () => {
  const possible = prepareWays(WAYS);
  let found = 0;
  let idle = 0;
  for (const sentence of SENTENCES) {
    const matching = WAYS.filter(({ pattern }) => sentence.search(pattern) >= 0);
    const tried = possible(sentence);
    expect(tried.filter((way) => matching.includes(way))).toEqual(matching);
    found += matching.length;
    if (matching.length > 0) continue;
    idle += 1;
    expect(tried.length).toBeLessThan(WAYS.length / 8);
  }
  expect(found).toBeGreaterThan(100);
  expect(idle).toBeGreaterThan(100);
});

test("choices within a way stay its own", () => {
  const [one, other] = [negation("after", "no|never"), negation("after", "not(?:\\s+a)?|nor")];
  const possible = prepareWays([one, other]);
  expect(possible("never a doubt")).toEqual([one, other]);
  expect(possible("nothing is asked")).toEqual([]);
  expect(possible("никога")).toEqual([]);
});
