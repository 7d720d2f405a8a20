import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { textQueries } from "#search/fallback-conditions.ts";
import { countEach, countOf } from "#search/fallback-counts.server.ts";
import { matchedAmong, openAmong } from "#search/fallback-matched.ts";
import { isSame, mayBeMistyped, meantKeys } from "#search/meant-keys.server.ts";
import { queryWords, wholeWords } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import type { Begun } from "#search/question.ts";
import { respelled } from "#search/spellings.server.ts";
import type { Corrections } from "#search/spellings.server.ts";

/** What PostgreSQL makes of the words of a query. */
export type Reading = {
  words: readonly QueryWord[];
  /** What PostgreSQL is asked for, word by word. */
  queries: readonly string[];
  /** The last word, where open postings have it as the beginning of longer ones. */
  begun: Begun | null;
};

/** The open postings that a reading finds. */
export const openBy = ({ queries }: Reading, now: Date, rank?: SQL): SQL =>
  matchedAmong(openAmong(now), queries, now, rank);

/** The words as they stand, all of them whole, and none read as another. */
export function readingAsItStands(text: string): Reading {
  const words = wholeWords(text);
  return { words, queries: textQueries(words), begun: null };
}

/**
 * The words as they stand, the last, where no open posting has it, as the one that it is in other letters; when no open
 * posting has them, whatever filters are chosen, the last one as a beginning; and when none has that either, with what was
 * meant by the words that none has.
 */
export async function readingOf(
  db: Database,
  text: string,
  now: Date,
  corrections?: Corrections,
): Promise<Reading> {
  const { words, begun } = await readLast(db, queryWords(text), now);
  const exact: Reading = { words, queries: textQueries(words), begun };
  if (words.length === 0 || (await hasHits(db, exact, now))) return exact;
  const longer = { ...exact, queries: textQueries(words, true) };
  if (await hasHits(db, longer, now)) return longer;
  const meant = await respelled(db, words, (some) => countEach(db, some, now), corrections);
  if (!meant) return exact;
  const read = { words: meant, queries: textQueries(meant), begun };
  const isFound = await hasHits(db, read, now);
  return isFound ? read : { ...read, queries: textQueries(meant, true) };
}

async function readLast(db: Database, words: readonly QueryWord[], now: Date) {
  const last = words.at(-1);
  if (!last?.isBeginning) return { words, begun: null };
  const whole = { ...last, isBeginning: false };
  const [ofWhole = 0, ofBegun = 0] = await countEach(db, [whole, last], now);
  const begun = ofBegun > ofWhole ? { typed: last.typed, isAlsoWhole: ofWhole > 0 } : null;
  // What is too short to be mistyped may be a beginning, though postings have the very word.
  if (ofWhole > 0)
    return begun && !mayBeMistyped(last)
      ? { words, begun }
      : { words: [...words.slice(0, -1), whole], begun: null };
  const same = (await meantKeys(db, last)).filter(isSame).map((meant) => ({ ...whole, meant }));
  const counts = await countEach(db, same, now);
  const most = Math.max(0, ...counts);
  if (most > 0) return { words: [...words.slice(0, -1), same[counts.indexOf(most)]!], begun: null };
  return { words, begun };
}

const hasHits = async (db: Database, reading: Reading, now: Date): Promise<boolean> =>
  (await countOf(db, openBy(reading, now), {})) > 0;
