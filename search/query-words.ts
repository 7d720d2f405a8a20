import { fold } from "#text/fold.ts";
import { FUNCTION_WORDS, TYPED_FUNCTION_WORDS } from "#text/function-words.ts";
import { isVersion } from "#text/spoken-names.ts";
import { plainWords, withSigns } from "#text/tech-words.ts";
import { tokenize } from "#text/tokens.ts";
import type { Token } from "#text/tokens.ts";
import { joinCompounds } from "#search/compounds.ts";
import { isCommonWord, mayBeName } from "#search/names-by-case.ts";
import { keyOf } from "#search/words.ts";
import type { Key } from "#search/words.ts";

/** Meilisearch reads no more words of a query. */
export const MOST_WORDS = 10;
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
  const words = [...wordsIn(text)].slice(0, MOST_WORDS);
  return words.map(([word, isName], index) => {
    const key = keyOf(word);
    const isShort = Math.min(word.length, key.spelled.length) < SHORTEST_PREFIX;
    const isExact = isShort || isName || /[+#]/.test(word);
    return {
      ...key,
      typed: word,
      isExact,
      isBeginning: !isExact && index === words.length - 1,
      isAmbiguous: isOfBoth(word, key),
    };
  });
}

/** The same of what goes on being looked for when nobody types any more: the last word is whole as well. */
export const wholeWords = (text: string): QueryWord[] =>
  queryWords(text).map((word) => ({ ...word, isBeginning: false }));

/** Whether a word in Latin letters may be English (its stem) or Bulgarian (its Latin key). */
export const isOfBoth = (word: string, { stem, latin }: Key): boolean =>
  /[a-z]/.test(word) && stem !== latin;

/** All that could be looked for in a text, each word once, and whether it is a short name. Of *C++17* the version is none. */
function wordsIn(text: string): Map<string, boolean> {
  return new Map(wordsOf(lookedFor(text)));
}

function lookedFor(text: string): readonly Token[] {
  const tokens = joinCompounds(text).filter((token) => !isVersion(token, text));
  const telling = tokens.filter((token) => isTelling(token, text));
  return wordsOf(telling).length > 0 ? telling : tokens;
}

/** A text in small letters, but for the words that search reads as names because of their capitals. */
export function foldedButNames(typed: string): string {
  const text = writtenTogether(typed);
  const isName = (token: Token) =>
    SHORT_NAME.test(token.text) || (mayBeName(token) && !isCommonWord(token));
  let [folded, end] = ["", 0];
  for (const name of lookedFor(text).filter(isName)) {
    folded += fold(text.slice(end, name.start)) + name.folded.toUpperCase();
    end = name.end;
  }
  return folded + fold(text.slice(end));
}

/** With the signs of *C ++* at their letter. */
const writtenTogether = (typed: string): string =>
  tokenize(typed).reduceRight(
    (text, { text: word, start, end }) => text.slice(0, start) + withSigns(word) + text.slice(end),
    typed,
  );

const wordsOf = (tokens: readonly Token[]): [string, boolean][] =>
  tokens.flatMap(({ folded, text }) =>
    plainWords(folded)
      .filter((word) => word.length <= LONGEST_WORD)
      .map((word): [string, boolean] => [word, SHORT_NAME.test(text)]),
  );

/** Nobody types the beginning of a word in capitals: NAS is a name, and *nas* may become *nastavnik*. */
const SHORT_NAME = /^[A-Z]{2,4}$/;

/** In so few words nobody says *it* or *go* of anything else than IT and Go. */
const MOST_WORDS_OF_NAMES = 3;

/** Whether a query says *it* and *go* as people speak: in a longer one, beside *to*, *in* and the like. */
function isSpoken({ start, end }: Token, text: string): boolean {
  if (text.trim().split(/\s+/).length <= MOST_WORDS_OF_NAMES) return false;
  const before = /(\p{L}+)\P{L}*$/u.exec(text.slice(0, start))?.[1];
  const after = /\p{L}+/u.exec(text.slice(end))?.[0];
  return [before, after].some((word) => FUNCTION_WORDS.has(word?.toLowerCase() ?? ""));
}

/** Beside other words they would find whatever says that something is not. *Без* and *or* are small words as well. */
const LEAVES_OUT: ReadonlySet<string> = new Set(["not", "without", "не"]);

/** Whether a word of a text tells what is looked for, unlike *in*, *на*, *na* and *not*; SAS does, beside small letters, and IT. */
export function isTelling(token: Token, text: string): boolean {
  const { folded, text: written } = token;
  if (LEAVES_OUT.has(folded)) return false;
  if (mayBeName(token)) return !isCommonWord(token) || !isSpoken(token, text);
  if (SHORT_NAME.test(written) && TYPED_FUNCTION_WORDS.has(folded) && /\p{Ll}/u.test(text))
    return true;
  return !FUNCTION_WORDS.has(folded) && !TYPED_FUNCTION_WORDS.has(folded);
}

/** How many words of a query are read, where it has more; else null. */
export const wordsReadOf = (text: string): number | null =>
  wordsIn(text).size > MOST_WORDS ? MOST_WORDS : null;

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
