import { stemmer } from "stemmer";
import { stemBulgarian } from "#text/bulgarian-stem.ts";
import { remember } from "#text/remember.ts";
import { ENGLISH_STEMS } from "#text/english-exceptions.ts";

const CYRILLIC_WORD = /^[\u0400-\u04ff']+$/;
const ENGLISH_WORD = /^[a-z]+$/;
const KEEPS_ITS_S = /(?:ss|us|[a-z]{3}is)$|^(?:axis|this)$/;

/**
 * The stem of one folded word: own rules for Cyrillic words, the Porter stemmer with a table of
 * exceptions for Latin ones. A stem is a key for comparison, not a word to show. Words with digits
 * or signs (`c++`, `html5`) and words of the script that `language` excludes are their own stem.
 *
 * @param word one folded word, as `tokenize` gives it
 * @param language the language to stem in; without it the script decides
 */
export function stem(word: string, language?: "bg" | "en"): string {
  if (language !== "en" && CYRILLIC_WORD.test(word)) return rememberedBulgarian(word);
  if (language === "bg") return word;
  const bare = word.replace(/'s?$/, "");
  if (!ENGLISH_WORD.test(bare) || bare.length < 3) return bare === "" ? word : bare;
  return rememberedEnglish(bare);
}

const rememberedBulgarian = remember(stemBulgarian);
const rememberedEnglish = remember((word) =>
  Object.hasOwn(ENGLISH_STEMS, word) ? ENGLISH_STEMS[word]! : stemmer(word),
);

/**
 * An English word without plural or possessive ending and nothing else: *databases* is
 * *database*, but *communicating* is not *communication*. For comparisons that must not cross the
 * kinds of words. Other words are returned as they are.
 *
 * @param word one folded word
 */
export function singular(word: string): string {
  const bare = word.replace(/'s?$/, "");
  if (!ENGLISH_WORD.test(bare) || bare.length < 4 || KEEPS_ITS_S.test(bare)) return bare;
  if (bare.endsWith("ies") && bare.length > 4) return bare.slice(0, -3) + "y";
  if (/(?:ch|sh|x|ss|zz)es$/.test(bare)) return bare.slice(0, -2);
  return bare.endsWith("s") ? bare.slice(0, -1) : bare;
}
