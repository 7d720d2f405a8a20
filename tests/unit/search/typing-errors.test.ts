import { expect, test } from "vitest";
import { textQueries } from "#search/fallback-conditions.ts";
import { queryWords } from "#search/query-words.ts";
import { soundsAlike, soundsAsTyped } from "#search/sounds-alike.ts";
import { errorsForgiven, errorsTyped, isMistyped } from "#search/typing-errors.ts";
import { keyOf } from "#search/words.ts";

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

test("a word is asked for as the one that was meant, which is whole", () => {
  const [word] = queryWords("питхон");
  const meant = { word: "python", stem: "python", latin: "piton", spelled: "piton" };
  expect(textQueries([{ ...word!, meant }], true)).toEqual(["('python' | 'piton')"]);
});

test("what is typed may be a letter short of five, and what is meant a letter short of what is typed", () => {
  const pairs = [
    ["мржа", "мрежа"],
    ["javva", "java"],
    ["jaba", "java"],
    ["десетбукви", "десетобуквие"],
    ["гисс", "гис"],
  ] as const;
  expect(pairs.map(([typed, word]) => errorsTyped(typed, word))).toEqual([1, 1, null, 2, null]);
});

test("a word that Bulgarian writes as it sounds is the English one, and not a word that is a letter away", () => {
  const alike =
    "докър docker,докер docker,джава java,сървър server,реакт react,джанго django,ноуд node";
  const pairs = alike.split(",").map((pair) => pair.split(" ") as [string, string]);
  expect(pairs.filter(([a, b]) => soundsAlike(a, b) && soundsAlike(b, a)).map(([a]) => a)).toEqual([
    "докър",
    "докер",
    "джава",
    "сървър",
    "реакт",
    "джанго",
  ]);
  expect(soundsAlike("докър", "добър")).toBe(false);
  expect(soundsAlike("docker", "docker")).toBe(false);
  const typed = ["dzhava java", "djava java", "dokar docker", "sarvar server", "jaba java"];
  expect(
    typed.map((pair) => pair.split(" ")).map(([a, b]) => soundsAsTyped(keyOf(a!).spelled, b!)),
  ).toEqual([true, true, true, true, false]);
});
