const LATIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ħ: "h",
};

/** Letters of the two scripts that look the same, or do as capitals. */
const LOOKALIKES: readonly [latin: string, cyrillic: string][] = [
  ["a", "а"],
  ["e", "е"],
  ["o", "о"],
  ["p", "р"],
  ["c", "с"],
  ["x", "х"],
  ["y", "у"],
  ["k", "к"],
  ["m", "м"],
  ["t", "т"],
  ["b", "в"],
  ["h", "н"],
];
const toCyrillic = new Map(LOOKALIKES);
const toLatin = new Map(LOOKALIKES.map(([latin, cyrillic]) => [cyrillic, latin]));

const PLAIN_ASCII = /^[\x20-\x7e\n\t]*$/;
const PLAIN_BULGARIAN = /^[а-яА-Я ]+$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const LETTERS = /\p{L}+/gu;
const CYRILLIC_C_SIGN = /(?<![\p{L}\p{N}])с(?=\+\+|#)|(?<=(?<![\p{L}\p{N}])1)с(?![\p{L}\p{N}])/gu;

/** Words typed with look-alike letters of the other script ("Cтаж" with a Latin C) become one script. */
function mendMixedWord(word: string): string {
  if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word;
  const letters = [...word];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  const mendable = (foreign: string[], table: Map<string, string>) =>
    foreign.every((letter) => table.has(letter));
  if (latin.length <= cyrillic.length && mendable(latin, toCyrillic)) {
    return letters.map((letter) => toCyrillic.get(letter) ?? letter).join("");
  }
  if (mendable(cyrillic, toLatin)) {
    return letters.map((letter) => toLatin.get(letter) ?? letter).join("");
  }
  return word;
}

function dropMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .replace(/([аеиоуъюяыэ])[\u0300\u0301\u0304]+/g, "$1")
    .replace(/е\u0308/g, "е")
    .normalize("NFC");
}

/**
 * Folds a text for comparison: Unicode NFKC, lower case, no diacritics on Latin letters, no stress
 * marks on Cyrillic vowels (ѝ becomes и, ё becomes е; й, ї, ѓ and ќ stay letters of their own),
 * straight quotes, plain hyphens, single spaces, no invisible characters. Words that mix the two
 * scripts by look-alike letters are mended. Length and offsets may change: `tokenize` keeps them.
 *
 * @param text any string
 * @returns the folded string; folding it again changes nothing
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text) || PLAIN_BULGARIAN.test(text)) return squeeze(text.toLowerCase());
  let folded = foldOnce(text);
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again;
  return squeeze(folded);
}

/** Mending a word can free a mark that the next pass removes; every pass only takes away. */
function foldOnce(text: string): string {
  const lower = text.replace(INVISIBLE, "").normalize("NFKC").toLowerCase().normalize("NFKC");
  return dropMarks(lower)
    .replace(/[ßæœøđðłþıħ]/g, (letter) => LATIN_LETTERS[letter] ?? letter)
    .replace(/[‘’‚‛ʼ`´′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/♯/g, "#")
    .replace(LETTERS, mendMixedWord)
    .replace(CYRILLIC_C_SIGN, "c");
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
