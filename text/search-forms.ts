import { latinStem } from "#text/latin-key.ts";
import { FUNCTION_WORDS } from "#text/function-words.ts";
import { stem } from "#text/stem.ts";
import { plainWords } from "#text/tech-words.ts";
import { tokenize } from "#text/tokens.ts";

/** The two derived texts that stand beside the original in search. */
export interface SearchForms {
  /** The stems of all words, joined by spaces. */
  stems: string;
  /** The Latin keys of the stems, joined by spaces. */
  latin: string;
}

/**
 * The forms under which a text is indexed and asked for; documents and queries must both pass
 * here. *стажове* and *стаж* share their stem; *praktika*, *praktikata* and *практиките* share
 * their Latin form. `C++` and `C#` stay words (the engine must not separate at + and #), *Node.js*
 * is *nodejs*, *.NET* is *dotnet*, *CI/CD* is two words.
 *
 * @param text a document field or a query
 * @param limit the number of words that the engine reads of a query; when the text has more,
 *   function words (*in*, *the*, *за*, *на*) give way first. Leave it out for documents.
 */
export function searchForms(text: string, limit = Number.POSITIVE_INFINITY): SearchForms {
  const words = shorten(searchWords(text), limit);
  return {
    stems: words.map((word) => stem(word)).join(" "),
    latin: words.map(latinStem).join(" "),
  };
}

/**
 * The folded words of a text as search sees them, before stemming.
 *
 * @param text any string
 */
export function searchWords(text: string): string[] {
  return tokenize(text).flatMap((token) => plainWords(token.folded));
}

function shorten(words: string[], limit: number): string[] {
  if (words.length <= limit) return words;
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  return (telling.length === 0 ? words : telling).slice(0, limit);
}
