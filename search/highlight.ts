import { FUNCTION_WORDS } from "#text/function-words.ts";
import { plainWords } from "#text/tech-words.ts";
import type { Token } from "#text/tokens.ts";
import { joinCompounds, partsOf } from "#search/compounds.ts";
import { isCommonWord } from "#search/names-by-case.ts";
import { queryWords } from "#search/query-words.ts";
import type { ReadAs } from "#search/question.ts";
import { keyOf } from "#search/words.ts";

/** A piece of a text as it stands, marked when it is what was searched for. */
export type Piece = { text: string; marked: boolean };

/** Tells of a folded word whether a query asks for it. */
export type Asked = (folded: string) => boolean;

/**
 * The test for the words of a query: by stem, by Latin key, as a beginning as typed (the last one).
 *
 * @param readAs the words that search has read as others, which are marked in their place
 */
export function askedFor(query: string, readAs: readonly ReadAs[] = []): Asked {
  const read = new Map(readAs.map((one) => [one.typed, one.read]));
  const words = queryWords(query).flatMap((word) => {
    const meant = read.get(word.typed);
    return meant === undefined
      ? word
      : queryWords(meant).map((whole) => ({ ...whole, isBeginning: false }));
  });
  // Postings that are found by the same words have most others in common too.
  const known = new Map<string, boolean>();
  const isAsked = (folded: string) =>
    [...partsOf(folded), ...plainWords(folded)].some((word) => {
      const key = keyOf(word);
      return words.some(({ stem, latin, typed, spelled, isExact, isBeginning }) => {
        if (key.stem === stem || key.latin === latin || key.latin === stem) return true;
        if (key.also !== undefined && (key.also === latin || key.also === stem)) return true;
        if (isExact) return false;
        return isBeginning && (word.startsWith(typed) || key.spelled.startsWith(spelled));
      });
    });
  return (folded) => {
    const answer = known.get(folded) ?? isAsked(folded);
    known.set(folded, answer);
    return answer;
  };
}

/** The words of a text; two that are also written together are one where that is asked for. */
const tokensOf = (text: string, asked: Asked): readonly Token[] =>
  joinCompounds(text)
    .flatMap((token) => (token.parts && !asked(token.folded) ? token.parts : [token]))
    .filter((token) => !isCommonWord(token));

/** Cuts a text into pieces; together they are the text. Neighbouring marked words become one piece. */
export function highlight(text: string, asked: Asked): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const token of tokensOf(text, asked)) {
    if (!asked(token.folded)) continue;
    const between = text.slice(end, token.start);
    const last = pieces.at(-1);
    if (last?.marked && /^\s+$/.test(between)) last.text += between + token.text;
    else {
      if (between) pieces.push({ text: between, marked: false });
      pieces.push({ text: token.text, marked: true });
    }
    end = token.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** Whether a query asks for every telling word of a text. */
export function isAskedFor(text: string, asked: Asked): boolean {
  const tokens = tokensOf(text, asked).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  return tokens.length > 0 && tokens.every(({ folded }) => asked(folded));
}

const WORDS_BEFORE = 8;
const WORDS_SHOWN = 28;

/** The part of a text around its first marked word, cut at words; null when nothing in it is asked for. */
export function snippet(text: string, asked: Asked): Piece[] | null {
  const tokens = tokensOf(text, asked);
  const at = tokens.findIndex(({ folded }) => asked(folded));
  if (at < 0) return null;
  const first = Math.max(0, at - WORDS_BEFORE);
  const last = Math.min(tokens.length - 1, first + WORDS_SHOWN);
  const from = first === 0 ? 0 : tokens[first]!.start;
  const to = last === tokens.length - 1 ? text.length : tokens[last]!.end;
  const part = `${from > 0 ? "… " : ""}${text.slice(from, to).replace(/\s+/g, " ").trim()}${to < text.length ? " …" : ""}`;
  return highlight(part, asked);
}
