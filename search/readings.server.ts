import type { MultiSearchQuery } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import {
  bestWay,
  ended,
  phrase,
  QUESTIONS,
  questionsOf,
  SETTLED,
  wayFound,
  waysForgiven,
  waysMeant,
} from "#search/choose-way.ts";
import type { Heard, Way } from "#search/choose-way.ts";
import type { SearchServer } from "#search/client.server.ts";
import { meantKeys } from "#search/meant-keys.server.ts";
import { asTyped, isOpenEnded } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import { errorsForgiven } from "#search/typing-errors.ts";

const REMEMBERED_MS = 30_000;
const REMEMBERED_WORDS = 2000;

/** Meilisearch, and the database whose vocabulary tells what was meant. */
export type MeilisearchEngine = { db: Database; server: SearchServer };

type Memory = Map<string, Way & { until: number }>;
const remembered = new WeakMap<SearchServer, Memory>();

/**
 * The query of Meilisearch for the words. It has no "or" between words, so a word typed in Latin letters
 * is asked for in one reading: English by its stem, unless most postings that have its Latin key are without that.
 * Cyrillic words are asked for by the Latin key, which texts of both scripts carry.
 *
 * The last word of a query is a beginning to Meilisearch, unless a space follows. A stem must not be one (*sof* of
 * *София* begins *software*): it is asked for as a whole word, and what was typed as a beginning where no posting has it.
 * A word that no posting has is asked for in the way that has the fewest typing errors.
 */
export async function readWords(
  engine: MeilisearchEngine,
  words: readonly QueryWord[],
): Promise<string> {
  const known = memoryOf(engine.server);
  const open = words.filter((word) => isOpen(word) && !isFresh(known.get(idOf(word))));
  if (open.length > 0) await learn(engine, open, known);
  return words.map((word) => asked(word, known.get(idOf(word)) ?? SETTLED)).join(" ");
}

const isOpen = (word: QueryWord) =>
  word.isAmbiguous ||
  (word.isBeginning && !isOpenEnded(word)) ||
  (!word.isExact && errorsForgiven(word.typed) > 0);

function asked(word: QueryWord, { reading, isWhole, meant }: Way): string {
  if (meant !== undefined) return phrase(meant);
  if (word.isExact) return phrase(word[reading]);
  if (!word.isBeginning || isOpenEnded(word)) return word[reading];
  return isWhole ? ended(word[reading]) : asTyped(word, reading);
}

const idOf = ({ typed, isBeginning }: QueryWord) => `${typed} ${isBeginning}`;
const isFresh = (entry?: { until: number }) => entry !== undefined && entry.until > Date.now();

function memoryOf(server: SearchServer): Memory {
  const known: Memory = remembered.get(server) ?? new Map();
  if (known.size > REMEMBERED_WORDS) known.clear();
  remembered.set(server, known);
  return known;
}

async function learn(
  { db, server }: MeilisearchEngine,
  words: readonly QueryWord[],
  known: Memory,
): Promise<void> {
  const heard = await ask(server, words.flatMap(questionsOf));
  for (const [index, word] of words.entries()) {
    const ofWord = heard.slice(index * QUESTIONS, (index + 1) * QUESTIONS);
    const way = wayFound(word, ofWord) ?? (await wayAround({ db, server }, word, ofWord));
    known.set(idOf(word), { ...way, until: Date.now() + REMEMBERED_MS });
  }
}

/** How to ask for a word that no posting has: the vocabulary is looked into for what only typing errors lead to. */
async function wayAround(
  { db, server }: MeilisearchEngine,
  word: QueryWord,
  heard: readonly Heard[],
): Promise<Way> {
  const forgiven = waysForgiven(word, heard);
  if (bestWay(forgiven)?.errors === 0) return bestWay(forgiven)!;
  const keys = (await meantKeys(db, [word])).get(word.typed) ?? [];
  const questions = keys.map(({ latin }) => phrase(latin));
  const meant = waysMeant(keys, await ask(server, questions));
  return bestWay([...forgiven, ...meant]) ?? SETTLED;
}

async function ask(server: SearchServer, questions: readonly string[]): Promise<Heard[]> {
  if (questions.length === 0) return [];
  const { results } = await server.quick.multiSearch({
    queries: questions.map((q) => bestHitOf(server, q)),
  });
  return results.map(({ totalHits = 0, hits }) => ({
    count: totalHits,
    errors: hits[0]?._rankingScoreDetails?.typo?.typoCount ?? 0,
  }));
}

const bestHitOf = (server: SearchServer, q: string): MultiSearchQuery => ({
  indexUid: server.uid("postings"),
  q,
  hitsPerPage: 1,
  page: 1,
  matchingStrategy: "all",
  attributesToRetrieve: ["id"],
  showRankingScoreDetails: true,
});
