import { FUNCTION_WORDS } from "#text/function-words.ts";
import { wordsOf } from "#matching/extraction/lexicon.ts";
import { isCommon } from "#matching/extraction/suggestion/common-words.ts";

const telling = (text: string) => wordsOf(text).filter(({ folded }) => !FUNCTION_WORDS.has(folded));

const NAME = /^(?:\p{Lu}|\p{Ll}\p{Lu})/u;

/** Whether no word of a label is said: what suggests it is put otherwise, or begins alike. */
export function isOnlyAlike(said: string, label: string): boolean {
  const stems = new Set(telling(said).map(({ stem }) => stem));
  return !telling(label).some(({ stem }) => stems.has(stem));
}

/**
 * Whether a suggestion rests on one word of daily use, and its label has others: *structure* for data structures, *plan* for
 * business planning. A name before common words is enough by itself: *Word* for Word documents.
 *
 * @param said the words of the text that caused it
 * @param label the label that comes nearest to them
 */
export function isThin(said: string, label: string): boolean {
  const words = telling(said);
  const [first, ...others] = telling(label);
  if (words.length !== 1 || !isCommon(words[0]!.stem) || first === undefined || others.length === 0)
    return false;
  const name = first.token.text;
  const isNamed = NAME.test(name) && words[0]!.token.text === name;
  return (
    !isNamed ||
    others.some(({ token }) => NAME.test(token.text) && !/^framework$/iu.test(token.text))
  );
}
