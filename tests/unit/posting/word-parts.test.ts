import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordParts, type WordPart } from "#app/domain/posting/word-parts.ts";

const said = (parts: WordPart[]) =>
  parts
    .map(({ kind, text }) =>
      kind === "added" ? `+${text}+` : kind === "removed" ? `-${text}-` : text || "[…]",
    )
    .join("");

describe("two texts, word by word", () => {
  test("in English", () => {
    expect(said(wordParts("A summer of databases.", "A long summer of SQL."))).toBe(
      "A +long +summer of -databases-+SQL+.",
    );
  });

  test("in Bulgarian, where letters are not words either", () => {
    const parts = wordParts(
      "Търсим стажант, който обича бази данни.",
      "Търсим стажантка, която обича бази данни.",
    );
    expect(said(parts)).toBe("Търсим -стажант-+стажантка+, -който -+която +обича бази данни.");
  });

  test("spaces and line breaks alone are no change", () => {
    const parts = wordParts("One paragraph.\nAnother.", "One paragraph. Another.");
    expect(parts.map(({ kind }) => kind)).toEqual(["same"]);
  });

  test("what has stayed is left out where it is long, but for words around the change", () => {
    const long = "Много непроменени думи. ".repeat(60);
    const parts = wordParts(`${long}Край.`, `Начало. ${long}Край!`);
    expect(parts.map(({ kind }) => kind)).toEqual([
      "added",
      "same",
      "left_out",
      "same",
      "removed",
      "added",
    ]);
    expect(parts[1]!.text.length).toBeLessThan(150);
    expect(parts[1]!.text).toMatch(/^Много .*\S$/s);
  });

  test("texts that have nothing in common are shown one after the other", () => {
    const words = (word: string) => Array.from({ length: 1200 }, (_, i) => word + i).join(" ");
    const parts = wordParts(words("a"), words("b"));
    expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});

const word = fc.constantFrom("данни", "SQL", "и", "мрежи", "a", "the", ",", ".", "C++", "\n\n");
const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(" "));
const bare = (value: string) => value.replaceAll(/\s+/g, "");
const without = (parts: WordPart[], kind: WordPart["kind"]) =>
  bare(
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join(""),
  );

test("without what was added it is the old text, without what was removed the new one", () => {
  fc.assert(
    fc.property(text, text, (from, to) => {
      const parts = wordParts(from, to);
      fc.pre(parts.every(({ kind }) => kind !== "left_out"));
      expect(without(parts, "added")).toBe(bare(from));
      expect(without(parts, "removed")).toBe(bare(to));
    }),
  );
});
