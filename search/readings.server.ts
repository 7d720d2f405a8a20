import type { MultiSearchQuery } from "meilisearch";
import {
  ALSO_LONGER,
  bestWay,
  NOTHING,
  phrasesOf,
  SETTLED,
  wayFound,
  wayMeant,
  waysBegun,
} from "#search/choose-way.ts";
import type { Way } from "#search/choose-way.ts";
import { queryOf } from "#search/read-query.ts";
import type { ReadQuery } from "#search/read-query.ts";
import type { SearchServer } from "#search/client.server.ts";
import { filterExpression } from "#search/filter-expression.ts";
import { indexStamp, lastStamp } from "#search/index-stamp.server.ts";
import { isSame, mayBeMistyped, meantKeys } from "#search/meant-keys.server.ts";
import { isOpenEnded } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import { askTrusted } from "#search/trusted.server.ts";
import type { MeilisearchEngine } from "#search/trusted.server.ts";

/** As long as the indexes do not change. */
const REMEMBERED_MS = 30_000;
/** What a word was read as depends on the vocabulary as well, and what the server does not tell the age of may be old. */
const UNSURE_MS = 1000;
const REMEMBERED_WORDS = 2000;

/** Whom is asked, and which postings words are read of: those open at an instant, and none that the index has yet to lose. */
export type Reader = MeilisearchEngine & { now: Date; gone: Promise<readonly string[]> };

/** How a word was read, and of which postings of which indexes. */
type Remembered = Way & { until: number; readOf: string };
type Memory = Map<string, Remembered>;
const remembered = new WeakMap<SearchServer, Memory>();

/**
 * The query of Meilisearch for the words. It has no "or" between words, so a word typed in Latin letters
 * is asked for in one reading: by the Latin key, which *video* shares with *videos* and *видео*, or English by its stem where
 * that finds all of these.
 * Cyrillic words are asked for by the Latin key, which texts of both scripts carry.
 *
 * The last word of a query is a beginning to Meilisearch, unless a space follows. A stem must not be one (*mod* of
 * *мода* begins *model*): it is asked for as a whole word, and what was typed as a beginning where no posting has it. A word that no
 * posting has in any way is read as the one that was most likely meant.
 */
export async function readWords(engine: Reader, words: readonly QueryWord[]): Promise<ReadQuery> {
  return (await readQueries(engine, [words]))[0]!;
}

/** The same of several queries: what is not remembered of their words is read at once. */
export const readQueries = (
  engine: Reader,
  queries: readonly (readonly QueryWord[])[],
): Promise<ReadQuery[]> => readEach(engine, queries, (way) => way);

/**
 * The same for what goes on being looked for when nobody is told how words were read: none is read as another, and what no
 * posting has finds nothing. Its words have to be whole ones.
 */
export const readQueriesAsTheyStand = (
  engine: Reader,
  queries: readonly (readonly QueryWord[])[],
): Promise<ReadQuery[]> => readEach(engine, queries, (way) => (way.meant ? NOTHING : way));

async function readEach(
  engine: Reader,
  queries: readonly (readonly QueryWord[])[],
  taken: (way: Way) => Way,
): Promise<ReadQuery[]> {
  const known = memoryOf(engine.server);
  const open = new Map(
    queries
      .flat()
      .filter(isOpen)
      .map((word) => [idOf(word), word]),
  );
  await readOpen(engine, [...open.values()], known);
  return queries.map((words) =>
    queryOf(words.map((word) => ({ word, way: taken(known.get(idOf(word)) ?? SETTLED) }))),
  );
}

/** Words that are not remembered are read while the server is asked whether the others were read of what it has now. */
async function readOpen(engine: Reader, open: readonly QueryWord[], known: Memory): Promise<void> {
  if (open.length === 0) return;
  const isKnown = (word: QueryWord) => (known.get(idOf(word))?.until ?? 0) > Date.now();
  const read = open.filter(isKnown);
  const unknown = open.filter((word) => !read.includes(word));
  const [stamp, gone] = await Promise.all([
    indexStamp(engine.server),
    engine.gone,
    unknown.length > 0 ? learn(engine, unknown, known) : null,
  ]);
  const isOutdated = (word: QueryWord) => known.get(idOf(word))?.readOf !== readOf(stamp, gone);
  const outdated = read.filter(isOutdated);
  if (outdated.length > 0) await learn(engine, outdated, known);
}

/** What a word is read of. Few postings are gone at a time, and none for long. */
const readOf = (stamp: string | null, gone: readonly string[]) => [stamp, ...gone].join(" ");

const isOpen = (word: QueryWord) => word.isAmbiguous || word.isBeginning || mayBeMistyped(word);

const idOf = ({ typed, isBeginning }: QueryWord) => `${typed} ${isBeginning}`;

function memoryOf(server: SearchServer): Memory {
  const known: Memory = remembered.get(server) ?? new Map();
  if (known.size > REMEMBERED_WORDS) known.clear();
  remembered.set(server, known);
  return known;
}

async function learn(engine: Reader, words: readonly QueryWord[], known: Memory): Promise<void> {
  // Told before the words are read, for the indexes may change meanwhile.
  const stamp = lastStamp(engine.server);
  const gone = await engine.gone;
  const counts = await countHits(
    engine,
    words.flatMap((word) => [...phrasesOf(word), word.latin]),
  );
  const learnOne = async (word: QueryWord, index: number) => {
    const [stem, latin, both, begun] = counts.slice(index * 4) as [number, number, number, number];
    const found = wayFound(word, { stem, latin, both });
    const isLonger = found !== null && mayBeShort(word) && begun > latin;
    const way = isLonger ? ALSO_LONGER : (found ?? (await findWay(engine, word)));
    const isUnsure = way.isNothing || way.meant !== undefined || stamp === null;
    const until = Date.now() + (isUnsure ? UNSURE_MS : REMEMBERED_MS);
    known.set(idOf(word), { ...way, until, readOf: readOf(stamp, gone) });
  };
  // Each word that no posting has takes three questions one after the other.
  await Promise.all(words.map(learnOne));
}

/** Whether a word is the beginning that was typed, and too short to be mistyped. */
const mayBeShort = (word: QueryWord) => isOpenEnded(word) && !mayBeMistyped(word);

/**
 * How to ask for a word that no posting has: by the word that it is in other letters, else as a beginning, else by what the
 * vocabulary says that was meant.
 */
async function findWay(engine: Reader, word: QueryWord): Promise<Way> {
  const begun = waysBegun(word);
  const meant = await meantKeys(engine.db, word);
  const questions = [...begun.map(toQuestion), ...meant.flatMap(phrasesOf)];
  const counts = await countHits(engine, questions);
  const ofMeant = counts.slice(begun.length);
  // The nearest come first, so the same counts tell of those that are no error away.
  const way = wayMeant(meant.filter(isSame), ofMeant) ?? bestWay(begun, counts);
  return way ?? wayMeant(meant, ofMeant) ?? NOTHING;
}

const toQuestion = ({ q }: { q: string }) => q;

/** How many open postings each question finds. */
async function countHits(engine: Reader, questions: readonly string[]): Promise<number[]> {
  if (questions.length === 0) return [];
  const filter = filterExpression({}, engine.now, await engine.gone);
  const queries: MultiSearchQuery[] = questions.map((q) => ({
    indexUid: engine.server.uid("postings"),
    q,
    filter,
    hitsPerPage: 0,
    page: 1,
    matchingStrategy: "all",
    attributesToRetrieve: ["id"],
  }));
  const results = await askTrusted(engine, queries);
  return results.map(({ totalHits = 0 }) => totalHits);
}
