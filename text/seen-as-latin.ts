import { BARS, CONFUSABLE_LETTERS, CONFUSABLE_PAIRS } from "./confusable-letters.ts";

const LETTERS = new Map(
  Object.entries(CONFUSABLE_LETTERS).flatMap(([latin, others]) =>
    [...others].map((other): [string, string] => [other, latin]),
  ),
);
const BAR = new Set(BARS);

/**
 * A text as a hasty eye reads it: whatever looks like a Latin letter is that letter, in one direction, so that АСМЕ and ACME
 * are the same, VoItara is Voltara, and Ernbedded is Embedded; all others stay. No marks on letters, small letters, Unicode
 * NFKD. For comparison only.
 *
 * @returns one or two readings: a capital I is read as a small one, and as the small L that it looks like
 */
export function seenAsLatin(text: string): string[] {
  // First as they stand: Greek Ϲ looks like C, and NFKD makes a sigma of it.
  const seen = [...text].map((letter) => LETTERS.get(letter) ?? letter).join("");
  const plain = seen.normalize("NFKD").replaceAll(/\p{M}+/gu, "");
  return [...new Set([read(plain, "i"), read(plain, "l")])];
}

function read(plain: string, bar: string): string {
  const seen = [...plain].map((letter) => (BAR.has(letter) ? bar : latinFor(letter))).join("");
  return CONFUSABLE_PAIRS.reduce((said, [pair, letter]) => said.replaceAll(pair, letter), seen);
}

/** By the form that stands there, else by its other case, which looks alike in most letters. */
function latinFor(letter: string): string {
  const small = letter.toLowerCase();
  return LETTERS.get(letter) ?? LETTERS.get(small) ?? LETTERS.get(letter.toUpperCase()) ?? small;
}
