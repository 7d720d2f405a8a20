import { expect, test } from "vitest";
import { REFUSALS_IN_BULGARIAN } from "#matching/extraction/refusals-in-bulgarian.ts";
import { REFUSALS_IN_ENGLISH } from "#matching/extraction/refusals-in-english.ts";
import { REFUSALS_OF_OTHERS } from "#matching/extraction/refusals-of-others.ts";
import { REFUSALS_OF_THE_PAST } from "#matching/extraction/refusals-of-the-past.ts";
import { scriptsNeeded, scriptsOf } from "#matching/extraction/scripts-needed.ts";
import { TAUGHT_HERE } from "#matching/extraction/taught-here.ts";
import first from "#tests/bench/extraction/advertisements.json" with { type: "json" };
import second from "#tests/bench/extraction/ordinary-passages.json" with { type: "json" };
import third from "#tests/bench/extraction/taught-passages.json" with { type: "json" };
import fourth from "#tests/bench/extraction/welcome-passages.json" with { type: "json" };

const NEITHER = { cyrillic: false, latin: false };
const LATIN = { ...NEITHER, latin: true };
const CYRILLIC = { ...NEITHER, cyrillic: true };

test.each([
  [/no\s+need/iu, LATIN],
  [/не\s+се/iu, CYRILLIC],
  [/(?:no|не)\s+C/iu, LATIN],
  [/(?:no|не)/iu, NEITHER],
  [/a?b*c{0,2}/iu, NEITHER],
  [/(?:abc)?d+/iu, LATIN],
  [/(?:ab)?|d/iu, NEITHER],
  [/x{2,3}?/iu, LATIN],
  [/\p{L}+\d\s\u0061\x61[a-z][^)(|]/iu, NEITHER],
  [/(?!no)(?<!no)\./iu, NEITHER],
  [/(?=не)(?<=no)\./iu, { cyrillic: true, latin: true }],
  [/(?<name>не)|(а)/u, CYRILLIC],
  [/\(x\)|\[y\]/u, LATIN],
  [/[)]я|ю/u, CYRILLIC],
])("%s cannot do without certain letters", (pattern, needs) => {
  expect(scriptsNeeded(pattern)).toEqual(needs);
});

test("what refuses is found only in texts that have the letters which it was read to need", () => {
  const ways = [
    ...REFUSALS_IN_ENGLISH,
    ...REFUSALS_IN_BULGARIAN,
    ...REFUSALS_OF_OTHERS,
    ...REFUSALS_OF_THE_PAST,
    ...TAUGHT_HERE,
  ].map(({ pattern }) => ({ pattern, needs: scriptsNeeded(pattern) }));
  const sentences = [first, second, third, fourth]
    .flat()
    .flatMap(({ text }) => text.split(/[.!?\n]/u));
  let found = 0;
  for (const sentence of sentences) {
    const has = scriptsOf(sentence);
    for (const { pattern, needs } of ways) {
      if (sentence.search(pattern) < 0) continue;
      found += 1;
      expect([pattern.source, needs.cyrillic && !has.cyrillic]).toEqual([pattern.source, false]);
      expect([pattern.source, needs.latin && !has.latin]).toEqual([pattern.source, false]);
    }
  }
  expect(found).toBeGreaterThan(100);
  // Few are read to need neither, or reading them would save nothing.
  const idle = ways.filter(({ needs }) => !needs.cyrillic && !needs.latin);
  expect(idle.length).toBeLessThan(ways.length / 10);
});
