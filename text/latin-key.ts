import { LOSE_ER, OWN_AT } from "#text/bulgarian-exceptions.ts";
import { remember } from "#text/remember.ts";
import { stem } from "#text/stem.ts";
import { transliterate } from "#text/transliterate.ts";

/** Roots in which ъ is often typed as u, y or i (*bulgarski*, *bylgarski*); a is the key's letter. */
const ROOTS_WITH_ER: readonly [RegExp, string][] = [
  [/^b[ui]lgar/, "balgar"],
  [/d[ui]rzh/g, "darzh"],
  [/^p[ui]rv/, "parv"],
  [/^t[ui]rs/, "tars"],
  [/^t[ui]rgov/, "targov"],
  [/sv[ui]rz/g, "svarz"],
  [/^vr[ui]zk/, "vrazk"],
  [/^s[ui](?=vmest|vet|bit|zda|darzh|stav|trudn|ob[sc]|glas|prov)/, "sa"],
  [/^s[ui]rv[ui]r/, "sarvar"],
  [/^r[ui]kovod/, "rakovod"],
  [/^ob[ui]rn/, "obarn"],
  [/^izp[ui]ln/, "izpaln"],
  [/^v[ui]tresh/, "vatresh"],
  [/^v[ui]nsh/, "vansh"],
  [/^v[ui]zmozh/, "vazmozh"],
  [/^d[ui]lg/, "dalg"],
  [/^k[ui]sn/, "kasn"],
  [/^bakalav[ui]r/, "bakalavar"],
  [/([^aeiou])[ui]m$/, "$1am"],
  [/(st|tst|nt|lt|rv|b)[ui]r$/, "$1ar"],
  [/(st|nt|lt)[ui]ra$/, "$1ara"],
];

/**
 * One key for a word in Cyrillic and for the same Bulgarian word typed in Latin letters, in the
 * common habits: official *praktika*, *obuchenie*, and 4 = ч, 6 = ш, q = я, w = в, j or zh = ж,
 * c, ts or tz = ц, h or kh = х, i, j or y = й, ya, ia or q = я, doubled letters written once. The
 * key loses detail on purpose; it is for comparison only.
 *
 * @param folded one folded word of either script
 * @returns the key; words without letters are returned as they are
 */
export function latinKey(folded: string): string {
  if (!/\p{L}/u.test(folded)) return folded;
  return withoutDoubles(lettersOf(folded));
}

/** The letters of the key, with doubled ones as they stand. */
function lettersOf(folded: string): string {
  const letters = (isCyrillic(folded) ? transliterate(folded) : typedLatin(folded))
    .replace(/y/g, "i")
    .replace(/t[sz]/g, "c")
    .replace(/shch/g, "sht")
    .replace(/kh/g, "h");
  return ROOTS_WITH_ER.reduce((key, [root, written]) => key.replace(root, written), letters);
}

/** The same key with doubled letters as they stand: of a short word they are half of it. */
export const latinKeyOfShort = (folded: string): string =>
  /\p{L}/u.test(folded) ? lettersOf(folded) : folded;

const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word);
const withoutDoubles = (key: string): string => key.replace(/([a-z])\1+/g, "$1");

/** Undoes the habits of typing Bulgarian in Latin letters. */
function typedLatin(word: string): string {
  return word
    .replace(/4(?=[a-z])|(?<=[a-z])4/g, "ch")
    .replace(/6(?=[a-z])|(?<=[a-z])6/g, "sh")
    .replace(/q/g, "ya")
    .replace(/w/g, "v")
    .replace(/^x/, "h")
    .replace(/x/g, "ks")
    .replace(/ij(?=(?:a|ata|i|ite|ta)$)/g, "iy")
    .replace(/^staj/, "stazh")
    .replace(/^dani(?=$|te$)/, "danni")
    .replace(/(?<=[b-df-hj-np-tvxz])y$/, "ia")
    .replace(/(?<=[aeiou])j(?=$|[^aeiou])/g, "y")
    .replace(/(?<!z)j/g, "zh");
}

const UNITS: readonly [string, string][] = [
  ["sht", "щ"],
  ["sh", "ш"],
  ["ch", "ч"],
  ["zh", "ж"],
  ["iu", "ю"],
  ["ia", "я"],
];
const SINGLE: Readonly<Record<string, string>> = Object.fromEntries(
  [..."abvgdeziklmnoprstufhc"].map((latin, index) => [latin, "абвгдезиклмнопрстуфхц"[index]!]),
);

/**
 * The Cyrillic word that a key most likely stands for, so that Latin-typed Bulgarian can be
 * stemmed by the Bulgarian rules. A final -ia after a consonant is read as -ия, a final -at as the article -ът, -ak of *malak*
 * as -ък.
 *
 * @param key a key of `latinKey`, with doubled letters or without
 * @returns Cyrillic letters; signs and digits stay
 */
export function cyrillicGuess(key: string): string {
  let rest = key.replace(/(?<=[^aeiou])ia(?=$|ta$)/, "ия");
  for (const [latin, cyrillic] of UNITS) rest = rest.replaceAll(latin, cyrillic);
  const word = rest
    .replace(/(?<=[аеоуaeou])i(?!te$|[а-я]?$)(?=[^aeiou])/g, "й")
    .replace(/[a-z]/g, (letter) => SINGLE[letter] ?? letter);
  if (word.endsWith("ак") && LOSE_ER.has(word.slice(0, -2))) return word.slice(0, -2) + "ък";
  return OWN_AT.has(word) ? word : word.replace(/(?<=...)ат$/, "ът");
}

/**
 * The key of a word's Bulgarian stem, for words of both scripts: *praktikata*, *практиките* and
 * *praktika* give the same key.
 *
 * @param folded one folded word
 */
export function latinStem(folded: string): string {
  return rememberedLatinStem(folded);
}

const rememberedLatinStem = remember((folded) => {
  const key = latinKey(folded);
  if (!/^[a-z]{3,}$/.test(key)) return key;
  const cyrillic = isCyrillic(folded) ? folded : cyrillicGuess(lettersOf(folded));
  return settle(lettersOf(stem(cyrillic, "bg")));
});

/** The key of a short word's stem, with doubled letters as they stand. */
export function latinStemOfShort(folded: string): string {
  const key = latinKeyOfShort(folded);
  if (!/^[a-z]{3,}$/.test(key)) return key;
  const cyrillic = isCyrillic(folded) ? folded : cyrillicGuess(key);
  return lettersOf(stem(cyrillic, "bg")).replace(/k$/, "c");
}

/** Of three letters no one can be spared: *дан* is not *данни*. */
const LONGEST_WITH_DOUBLES = 3;

/** Evens out what the two ways leave different: doubled letters, a lost ъ, г and з. */
function settle(letters: string): string {
  const short = withoutDoubles(letters);
  const isShort = short.length <= LONGEST_WITH_DOUBLES;
  const settled = (isShort ? letters.replace(/([a-z])\1+/g, "$1$1") : short).replace(/k$/, "c");
  if (settled.length <= 4) return settled;
  return settled.replace(/z$/, "g").replace(/(?<=[^aeiou])a(?=[rlmn]$)/, "");
}
