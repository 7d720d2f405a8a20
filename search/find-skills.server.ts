import type { MultiSearchQuery } from "meilisearch";
import { skillsFromDatabase } from "#search/fallback-beside.server.ts";
import { eitherEngine } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import { isWordless, queryWords } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";
import { askTrusted } from "#search/trusted.server.ts";
import type { MeilisearchEngine } from "#search/trusted.server.ts";

/**
 * The skills that are called so, in either language and script and in any inflection, by their labels and alternative ones;
 * one typing error in five letters is forgiven, and the last word may be a beginning.
 *
 * @param text what was typed
 * @returns their ids, those that are nearest first
 */
export async function findSkills(
  { db, server }: Engines,
  text: string,
  most: number,
): Promise<string[]> {
  if (text.trim() === "" || isWordless(text)) return [];
  const words = queryWords(text);
  return eitherEngine(
    server,
    (one) => askForSkills({ db, ...one }, words, most),
    () => skillsFromDatabase(db, words, most),
  );
}

/** It has no "or" between words, so what was typed is asked for in each reading. */
async function askForSkills(
  engine: MeilisearchEngine,
  words: readonly QueryWord[],
  most: number,
): Promise<string[]> {
  const ask = (reading: Reading): MultiSearchQuery => ({
    indexUid: engine.server.uid("skills"),
    q: words.map((word) => (word.isExact ? `"${word[reading]}"` : word[reading])).join(" "),
    matchingStrategy: "all",
    attributesToRetrieve: ["id"],
    limit: most,
  });
  const results = await askTrusted(engine, [ask("stem"), ask("latin")]);
  return [...new Set(results.flatMap(({ hits }) => hits.map(({ id }) => String(id))))].slice(
    0,
    most,
  );
}
