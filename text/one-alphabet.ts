/** Written together, and with Latin letters, in names of East Asia. */
const EASTERN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}`;
const NAMED = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Lisu", "Georgian"];
const inScript = (name: string) => `\\p{Script=${name}}`;

/** The alphabets whose letters are taken for one another's, one by one, and all others together. */
const ALPHABETS = [
  ...NAMED.map((name) => new RegExp(inScript(name), "u")),
  new RegExp(
    String.raw`[^${NAMED.map(inScript).join("")}${EASTERN}\p{Script=Common}\p{Script=Inherited}]`,
    "u",
  ),
];

const WORDS = /[\p{L}\p{M}]+/gu;

/**
 * The first word of a text that mixes alphabets, as no language does and nobody sees: Vоltara with a Cyrillic о. Words of
 * different alphabets beside each other, or joined by a hyphen or a digit, mix nothing (UTS 39, 5.1).
 *
 * @returns null when there is none
 */
export const mixedWord = (text: string): string | null =>
  (text.normalize("NFC").match(WORDS) ?? []).find(
    (word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1,
  ) ?? null;
