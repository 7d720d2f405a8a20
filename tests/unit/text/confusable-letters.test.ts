import { describe, expect, test } from "vitest";
import { BARS, CONFUSABLE_LETTERS } from "#text/confusable-letters.ts";
import { mixedWord } from "#text/one-alphabet.ts";
import { seenAsLatin } from "#text/seen-as-latin.ts";

test("each confusable letter is taken for one and read as it, and is no plain one", () => {
  const listed = [...Object.values(CONFUSABLE_LETTERS).join(""), ...BARS];
  expect(listed.filter((letter, index) => listed.indexOf(letter) !== index)).toEqual([]);
  expect(listed.filter((letter) => /[a-z]/i.test(letter))).toEqual(["I"]);
  for (const [latin, letters] of Object.entries(CONFUSABLE_LETTERS))
    for (const letter of letters) expect(seenAsLatin(letter), letter).toEqual([latin]);
  expect(Object.keys(CONFUSABLE_LETTERS).join("")).toBe("abcdefghijklmnopqrstuvwxyz");
});

test("a capital I is read in two ways, and all else in one", () => {
  expect(seenAsLatin("VoItara")).toEqual(["voitara", "voltara"]);
  expect(seenAsLatin("Voltara")).toEqual(["voltara"]);
});

describe("a word that mixes alphabets", () => {
  test.each([
    ["V\u043eltara Embedded", "V\u043eltara"],
    ["Voltara \u0415mbedded", "\u0415mbedded"],
    ["V\u0585ltara", "V\u0585ltara"],
    ["\u13d9oltara", "\u13d9oltara"],
    ["ПроCredit", "ПроCredit"],
    ["Cтаж", "Cтаж"],
    ["\u03a9mega", "\u03a9mega"],
    ["V\u101dltara", "V\u101dltara"],
    ["\u142foltara", "\u142foltara"],
    ["Vo\u2d4ftara", "Vo\u2d4ftara"],
  ])("is found in %s", (name, word) => {
    expect(mixedWord(name)).toBe(word);
  });

  test.each([
    "Софтуерна къща Voltara",
    "C++ Lab",
    "1С България",
    "IT-отдел",
    "Café Müller",
    "А1",
    "ЕТ „Иван–Ivan“",
    "Йорданка Ѝ",
    "株式会社ソニー",
    "Tシャツ",
    "O’Neill и синове",
    "Ελληνικά Sofia",
    "Микро µTech",
    "Сирма™",
    "ПГ№2",
    "Роботика㎡",
  ])("is not found in %s", (name) => {
    expect(mixedWord(name)).toBeNull();
  });
});
