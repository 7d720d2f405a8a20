import type { MultiSearchQuery } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import {
  bestWay,
  ended,
  phrase,
  phrasesOf,
  SETTLED,
  wayFound,
  waysAround,
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

function asked(word: QueryWord, { reading, isWhole, isKnown, meant }: Way): string {
  if (meant !== undefined) return phrase(meant);
  if (word.isExact || isKnown) return phrase(word[reading]);
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
  engine: MeilisearchEngine,
  words: readonly QueryWord[],
  known: Memory,
): Promise<void> {
  const phrases = await ask(engine.server, words.flatMap(phrasesOf), 0);
  const learnOne = async (word: QueryWord, index: number) => {
    const [stem, latin] = phrases.slice(index * 2) as [Heard, Heard];
    const way = wayFound(word, stem.count, latin.count) ?? (await findWay(engine, word));
    known.set(idOf(word), { ...way, until: Date.now() + REMEMBERED_MS });
  };
  // Each word that no posting has takes three questions one after the other.
  await Promise.all(words.map(learnOne));
}

/** How to ask for a word that no posting has: the vocabulary is looked into for what only typing errors lead to. */
async function findWay({ db, server }: MeilisearchEngine, word: QueryWord): Promise<Way> {
  const around = waysAround(word);
  const heard = await ask(server, around.map(toQuestion), 1);
  const forgiven = around.map((way, index) => ({ ...way, ...heard[index]! }));
  const best = bestWay(forgiven);
  if (best?.errors === 0) return best;
  const meant = waysMeant((await meantKeys(db, [word])).get(word.typed) ?? []);
  const counts = await ask(server, meant.map(toQuestion), 0);
  const known = meant.map((way, index) => ({ ...way, count: counts[index]!.count }));
  return bestWay([...forgiven, ...known]) ?? SETTLED;
}

const toQuestion = ({ q }: { q: string }) => q;

/** @param hits none where the count alone is asked; one to hear of its typing errors */
async function ask(
  server: SearchServer,
  questions: readonly string[],
  hits: 0 | 1,
): Promise<Heard[]> {
  if (questions.length === 0) return [];
  const queries: MultiSearchQuery[] = questions.map((q) => ({
    indexUid: server.uid("postings"),
    q,
    hitsPerPage: hits,
    page: 1,
    matchingStrategy: "all",
    attributesToRetrieve: ["id"],
    showRankingScoreDetails: hits > 0,
  }));
  const { results } = await server.quick.multiSearch({ queries });
  return results.map(({ totalHits = 0, hits: [best] }) => ({
    count: totalHits,
    errors: best?._rankingScoreDetails?.typo?.typoCount ?? 0,
  }));
}
