import { stem } from "#text/stem.ts";
import { plainWords } from "#text/tech-words.ts";
import { tokenize } from "#text/tokens.ts";
import { transliterate } from "#text/transliterate.ts";

/** A longer word is noise (an address, a hash) and would only make the index larger. */
const LONGEST_WORD = 64;

export type Words = { stems: Set<string>; latin: Set<string> };

/**
 * The keys under which texts are found: the stems of their words, and the Latin spellings of the Cyrillic ones. Each
 * once, in the order of the texts. Documents and queries go through here alike.
 */
export function wordsOf(texts: readonly string[]): Words {
  const words: Words = { stems: new Set(), latin: new Set() };
  for (const text of texts)
    for (const { folded } of tokenize(text))
      for (const word of plainWords(folded)) {
        if (word.length > LONGEST_WORD) continue;
        const stemmed = stem(word);
        words.stems.add(stemmed);
        words.latin.add(transliterate(stemmed));
      }
  return words;
}
