import { plainWords } from "#text/tech-words.ts";
import { tokenize } from "#text/tokens.ts";

/**
 * The folded words of a text as search sees them, before stemming; documents and queries must both pass here. `C++` and
 * `C#` stay words, *Node.js* is *nodejs*, *.NET* is *dotnet*, *CI/CD* is two
 * words.
 *
 * @param text any string
 */
export function searchWords(text: string): string[] {
  return tokenize(text).flatMap((token) => plainWords(token.folded));
}
