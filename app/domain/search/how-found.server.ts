import type { Search } from "#app/domain/search/input.ts";
import type { Engines } from "#search/find.server.ts";
import { wordsReadOf } from "#search/query-words.ts";
import type { Answer } from "#search/question.ts";

/**
 * What every page that counts results of a search says of how they were found: which engine answers, and as what it read the
 * words.
 */
export const howFound = (
  { server }: Engines,
  { q }: Search,
  { engine, readAs, begun }: Pick<Answer, "engine" | "readAs" | "begun">,
) => ({
  isFallback: engine === "postgresql",
  /** Whether this site has a search engine at all. */
  hasEngine: server !== null,
  /** How many of the words were looked for, where there were more. */
  wordsRead: wordsReadOf(q),
  readAs,
  begun,
});
