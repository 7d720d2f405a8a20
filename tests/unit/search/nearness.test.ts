import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mayBeMistyped } from "#search/meant-keys.server.ts";
import { FORGIVEN, nearest } from "#search/nearness.ts";
import { queryWords } from "#search/query-words.ts";
import { keyOf } from "#search/words.ts";
import { searchWords } from "#text/search-words.ts";
import { transliterate } from "#text/transliterate.ts";

/** The key of *турски* is that of *търси*, so that an error in its first letter leaves it too little. */
const OTHER_KEY = "турски";

/** The Cyrillic words of five letters and more that skills are called by. */
const NAMED = (() => {
  const folder = new URL("../../../db/vocabulary/skills/", import.meta.url);
  const labels = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"));
  const words = labels.flatMap(searchWords);
  return [...new Set(words)]
    .filter((word) => /^[а-я]{5,}$/.test(word) && word !== OTHER_KEY)
    .toSorted();
})();

/** What PostgreSQL takes for similar, as `pg_trgm` counts. */
function similarity(one: string, other: string): number {
  const [a, b] = [one, other].map((word) => {
    const padded = `  ${word} `;
    return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
  }) as [Set<string>, Set<string>];
  const shared = [...a].filter((three) => b.has(three)).length;
  return shared / (a.size + b.size - shared);
}

/** Whether a word is among those that the vocabulary is asked for (`readNearWords`). */
function isCompared(typed: string, word: string): boolean {
  const longer = word.length - typed.length;
  const isAsLong = longer >= -4 && longer <= 2;
  const begins = [0, 1].some((at) => typed.slice(0, 2).includes(word[at]!));
  const isSwapped = word.startsWith("st") && typed.startsWith("c");
  return isAsLong && (begins || isSwapped || similarity(typed, word) >= 0.3);
}

/** Whether search reads what was typed as the word, or finds it by the same key. */
function isRead(typed: string, word: string): boolean {
  const [read, ...more] = queryWords(typed);
  if (!read || more.length > 0 || !mayBeMistyped(read)) return true;
  const { latin, spelled } = keyOf(word);
  if (read.latin === latin) return true;
  return isCompared(read.spelled, spelled) && nearest(read, [word], FORGIVEN).length === 1;
}

const ERRORS: Record<string, (letters: string, at: number) => string> = {
  drop: (letters, at) => letters.slice(0, at) + letters.slice(at + 1),
  swap: (letters, at) =>
    letters.slice(0, at) + (letters[at + 1] ?? "") + letters[at] + letters.slice(at + 2),
  exchange: (letters, at) =>
    letters.slice(0, at) + (letters[at] === "p" ? "o" : "p") + letters.slice(at + 1),
};

test.each([
  ["satzhant", "стажант"],
  ["statstika", "статистика"],
  ["avtomatzatsia", "автоматизация"],
  ["protooli", "протоколи"],
  ["deynots", "дейност"],
  ["topoogia", "топология"],
  ["sotisalna", "социална"],
  ["svooden", "свободен"],
])("%s, with one error in the letters that were typed, is read as %s", (typed, word) => {
  expect(isRead(typed, word)).toBe(true);
});

test("one error in a Bulgarian word of five letters that is typed in Latin ones is forgiven wherever it is", () => {
  expect(NAMED.length).toBeGreaterThan(800);
  const typed = fc.record({
    word: fc.constantFrom(...NAMED),
    at: fc.nat(),
    error: fc.constantFrom(...Object.keys(ERRORS)),
  });
  fc.assert(
    fc.property(typed, ({ word, at, error }) => {
      const letters = transliterate(word);
      const mistyped = ERRORS[error]!(letters, at % letters.length);
      expect({ mistyped, isRead: isRead(mistyped, word) }).toEqual({ mistyped, isRead: true });
    }),
    { numRuns: 1000 },
  );
});
