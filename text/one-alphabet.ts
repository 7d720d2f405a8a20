/** The alphabets whose letters are taken for one another's. Those that are written together, as in Japanese, are none of them. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
  /\p{Script=Georgian}/u,
];

/** The prefix of measures, which keyboards have; to Unicode it is another form of a Greek letter. */
const MICRO = "\u00b5";

const WORDS = /[\p{L}\p{M}]+/gu;

/**
 * The first word of a text that mixes alphabets, as no language does and nobody sees: Vоltara with a Cyrillic о. Words of
 * different alphabets beside each other, or joined by a hyphen or a digit, mix nothing (UTS 39, 5.1).
 *
 * @returns null when there is none
 */
export const mixedWord = (text: string): string | null =>
  (text.replaceAll(MICRO, "u").normalize("NFKC").match(WORDS) ?? []).find(
    (word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1,
  ) ?? null;
