import { FUNCTION_WORDS } from "#text/function-words.ts";
import { searchWords } from "#text/search-words.ts";
import { keyOf } from "#search/words.ts";
import type { Key } from "#search/words.ts";

/** Meilisearch reads no more words of a query. */
const MOST_WORDS = 10;
const LONGEST_WORD = 64;
const SHORTEST_PREFIX = 3;

export type QueryWord = Key & {
  /** The folded word as it was typed. */
  typed: string;
  /** Found as it stands only: no longer words that begin so, no typing errors. */
  isExact: boolean;
  /** The last word may be the beginning of longer ones; only as it was typed, for its stem is shorter than what is meant. */
  isBeginning: boolean;
  /** Typed in Latin letters, it may be English (its stem) or Bulgarian (its Latin key). */
  isAmbiguous: boolean;
  /** The word that was most likely meant, and its keys, where no open posting has what was typed. */
  meant?: Key & { word: string };
  /** Keys of names that may have been meant, for what stands beside the hits. */
  namesMeant?: readonly string[];
};

/**
 * The words that a query is answered by: at most ten, each once, without *in*, *the*, *за*, *на* as long as others
 * remain. All of them have to occur in a posting. The last may be the beginning of a word.
 */
export function queryWords(text: string): QueryWord[] {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  return words.map((word, index) => {
    const key = keyOf(word);
    const isLatin = /[a-z]/.test(word);
    const isExact = word.length < SHORTEST_PREFIX || /[+#]/.test(word);
    return {
      ...key,
      typed: word,
      isExact,
      isBeginning: !isExact && index === words.length - 1,
      isAmbiguous: isLatin && key.stem !== key.latin,
    };
  });
}

/** All that could be looked for in a text, each word once. */
function wordsIn(text: string): string[] {
  const all = searchWords(text).filter((word) => word.length <= LONGEST_WORD);
  const telling = all.filter((word) => !FUNCTION_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** How many words of a query are read, where it has more; else null. */
export const wordsReadOf = (text: string): number | null =>
  wordsIn(text).length > MOST_WORDS ? MOST_WORDS : null;

/** The two ways in which a word can be looked for. */
export type Reading = "stem" | "latin";

/** A word as it was typed, in the letters of a reading: what longer words have to begin with. */
export const asTyped = (word: QueryWord, reading: Reading): string =>
  reading === "stem" ? word.typed : word.spelled;

/** Whether longer words that begin so are meant: what was typed has no ending, in neither reading. */
export const isOpenEnded = ({ isBeginning, stem, typed, latin, spelled }: QueryWord): boolean =>
  isBeginning && stem === typed && latin === spelled;

/** Whether something was typed that holds no word to search for: signs alone, or letters without end. It finds nothing. */
export const isWordless = (text: string): boolean =>
  text.trim() !== "" && queryWords(text).length === 0;
