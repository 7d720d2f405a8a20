import { FUNCTION_WORDS } from "#text/function-words.ts";
import { remember } from "#text/remember.ts";
import { plainWords } from "#text/tech-words.ts";
import type { Token } from "#text/tokens.ts";
import { compoundsIn, joinCompounds, partsOf } from "#search/compounds.ts";
import type { Compound } from "#search/compounds.ts";
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

// Names of skills and titles come again from page to page.
const [NAMES_KEPT, LONGEST_NAME] = [20_000, 120];
const compoundsOfName = remember<readonly Compound[]>(joinCompounds, NAMES_KEPT, LONGEST_NAME);

/** The words of a text, one after another; two that are also written together are one where that is asked for. */
function* tokensIn(text: string, asked: Asked): Generator<Token, void> {
  const compounds = text.length > LONGEST_NAME ? compoundsIn(text) : compoundsOfName(text);
  for (const token of compounds) {
    const words = token.parts && !asked(token.folded) ? token.parts : [token];
    for (const word of words) if (!isCommonWord(word)) yield word;
  }
}

/** Cuts a text into pieces; together they are the text. Neighbouring marked words become one piece. */
export function highlight(text: string, asked: Asked): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const token of tokensIn(text, asked)) {
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
  let isAny = false;
  for (const { folded } of tokensIn(text, asked)) {
    if (FUNCTION_WORDS.has(folded)) continue;
    if (!asked(folded)) return false;
    isAny = true;
  }
  return isAny;
}

const WORDS_BEFORE = 8;
const WORDS_SHOWN = 28;

/** The part of a text around its first marked word, cut at words; null when nothing in it is asked for. */
export function snippet(text: string, asked: Asked): Piece[] | null {
  const tokens: Token[] = [];
  let first: number | null = null;
  for (const token of tokensIn(text, asked)) {
    tokens.push(token);
    if (first === null && asked(token.folded))
      first = Math.max(0, tokens.length - 1 - WORDS_BEFORE);
    // The word behind the last that is shown tells that the text goes on.
    if (first !== null && tokens.length > first + WORDS_SHOWN + 1) break;
  }
  if (first === null) return null;
  const last = Math.min(tokens.length - 1, first + WORDS_SHOWN);
  const from = first === 0 ? 0 : tokens[first]!.start;
  const to = last === tokens.length - 1 ? text.length : tokens[last]!.end;
  const part = `${from > 0 ? "… " : ""}${text.slice(from, to).replace(/\s+/g, " ").trim()}${to < text.length ? " …" : ""}`;
  return highlight(part, asked);
}
