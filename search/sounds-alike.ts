import { remember } from "#text/remember.ts";
import { transliterate } from "#text/transliterate.ts";

/** Whether a word has Cyrillic letters. */
export const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word);

/** How English writes sounds that Bulgarian writes as it hears them, in the order in which they are read. */
const ENGLISH: readonly [RegExp, string][] = [
  [/ck/g, "k"],
  [/ph/g, "f"],
  [/c(?=[eiy])/g, "s"],
  [/c(?!h)/g, "k"],
  [/x/g, "ks"],
  [/dj|j/g, "dzh"],
  [/w/g, "u"],
  [/ee/g, "i"],
  [/oo/g, "u"],
];

/** *-er-* is *-ър-* or *-ер-*, as one or another hears it. */
const sound = (letters: string): string =>
  letters
    .replace(/y/g, "i")
    .replace(/er(?=[^aeiou]|$)/g, "ar")
    .replace(/([a-z])\1+/g, "$1");

const soundOf = remember((word) =>
  sound(
    isCyrillic(word)
      ? transliterate(word)
      : ENGLISH.reduce((read, [written, heard]) => read.replace(written, heard), word),
  ),
);

/**
 * Whether two folded words, one in either script, may be one that Bulgarian has borrowed and writes as it sounds: *докър* and
 * *docker*, *джава* and *java*. Their Latin keys differ, for those are made of letters.
 */
export const soundsAlike = (one: string, other: string): boolean =>
  isCyrillic(one) !== isCyrillic(other) && soundOf(one) === soundOf(other);

/**
 * The same where both are in Latin letters, for Bulgarian is typed in them as well: *dzhava* and *djava* are *java*.
 *
 * @param spelled the Latin key of what was typed
 */
export const soundsAsTyped = (spelled: string, word: string): boolean =>
  !isCyrillic(word) && sound(spelled) === soundOf(word);
