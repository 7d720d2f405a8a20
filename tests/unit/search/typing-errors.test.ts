import { expect, test } from "vitest";
import { textQueries } from "#search/fallback-conditions.ts";
import { queryWords } from "#search/query-words.ts";
import { errorsForgiven, isMistyped } from "#search/typing-errors.ts";

test("one error is forgiven from five letters on, two from ten, none in numbers", () => {
  const pairs: [string, string, boolean][] = [
    ["pyhton", "python", true],
    ["pythn", "python", true],
    ["pythoon", "python", true],
    ["pithon", "python", true],
    ["pihton", "python", false],
    ["photon", "python", false],
    ["jaba", "java", false],
    ["programist", "porgamist", false],
    ["programming", "porgraming", true],
    ["programming", "porgramin", false],
    ["python3", "python2", false],
    ["машино", "машинно", true],
  ];
  for (const [a, b, expected] of pairs) {
    expect({ a, b, is: isMistyped(a, b) }).toEqual({ a, b, is: expected });
    expect({ a, b, is: isMistyped(b, a) }).toEqual({ a, b, is: expected });
  }
});

test("so many errors are forgiven as a word is long, and none where there are numbers", () => {
  const words = ["ГИС", "java", "мрежа", "деветбукв", "десетбукви", "python3"];
  expect(words.map(errorsForgiven)).toEqual([0, 0, 1, 1, 2, 0]);
});

test("spellings are further ways to find a word, whole words only", () => {
  const [word] = queryWords("pihton");
  expect(textQueries([{ ...word!, spellings: ["python"] }])).toEqual(["('pihton':* | 'python')"]);
});
