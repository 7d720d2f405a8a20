import { fold } from "#text/fold.ts";
import { TECH_WORD_PATTERNS, withSigns } from "#text/tech-words.ts";

/** A word of a text: `text.slice(start, end)` of the original is `token.text`. */
export interface Token {
  text: string;
  folded: string;
  start: number;
  end: number;
}

const JOINED = "[\\p{L}\\p{N}](?:[\\p{M}\\u00ad\\u200b-\\u200d\\u2060]*[\\p{L}\\p{N}])*\\p{M}*";
const WORD = `${JOINED}(?:['’ʼ]${JOINED})*`;
const TOKEN = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TECH_WORD_PATTERNS.join("|")})|${WORD}`, "giu");

/**
 * Splits a text into words, in either script, with offsets into the original string (UTF-16 code
 * units, as `String.prototype.slice` takes them). Hyphens and slashes separate; `C++`, `C#`,
 * `.NET`, `Node.js`, `1C` and `CI/CD` stay whole; so does `C ++`, which is folded as `c++`. Signs without letters are not tokens.
 *
 * @param text any string; never throws
 * @returns the words in their order
 */
export function tokenize(text: string): Token[] {
  return [...tokensIn(text)];
}

/** The same words one after another, for whoever may have read enough before the end. */
export function* tokensIn(text: string): Generator<Token, void> {
  for (const match of text.matchAll(TOKEN)) {
    const folded = fold(withSigns(match[0]));
    if (folded === "") continue;
    yield { text: match[0], folded, start: match.index, end: match.index + match[0].length };
  }
}
