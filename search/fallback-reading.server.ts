import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { textQueries } from "#search/fallback-conditions.ts";
import { countEach, countOf } from "#search/fallback-counts.server.ts";
import { matchedAmong, openAmong } from "#search/fallback-matched.ts";
import { queryWords } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import { respelled } from "#search/spellings.server.ts";
import type { Corrections } from "#search/spellings.server.ts";

/** What PostgreSQL makes of the words of a query. */
export type Reading = {
  words: readonly QueryWord[];
  /** What PostgreSQL is asked for, word by word. */
  queries: readonly string[];
};

/** The open postings that a reading finds. */
export const openBy = ({ queries }: Reading, now: Date, rank?: SQL): SQL =>
  matchedAmong(openAmong(now), queries, now, rank);

/**
 * The words as they stand; when no open posting has them, whatever filters are chosen, the last one as a beginning. None is
 * read as another.
 */
export async function readingAsItStands(db: Database, text: string, now: Date): Promise<Reading> {
  const { exact, found } = await readAsItStands(db, text, now);
  return found ?? exact;
}

/** The same, and when no posting has it with what was meant by the words that none has. */
export async function readingOf(
  db: Database,
  text: string,
  now: Date,
  corrections?: Corrections,
): Promise<Reading> {
  const { exact, found } = await readAsItStands(db, text, now);
  if (found) return found;
  const { words } = exact;
  const meant = await respelled(db, words, (some) => countEach(db, some, now), corrections);
  if (!meant) return exact;
  const read = { words: meant, queries: textQueries(meant) };
  const isFound = await hasHits(db, read, now);
  return isFound ? read : { ...read, queries: textQueries(meant, true) };
}

/** The words as they were typed, and how open postings have them, if any does. */
async function readAsItStands(db: Database, text: string, now: Date) {
  const words = queryWords(text);
  const exact: Reading = { words, queries: textQueries(words) };
  if (words.length === 0 || (await hasHits(db, exact, now))) return { exact, found: exact };
  const begun: Reading = { words, queries: textQueries(words, true) };
  return { exact, found: (await hasHits(db, begun, now)) ? begun : null };
}

const hasHits = async (db: Database, reading: Reading, now: Date): Promise<boolean> =>
  (await countOf(db, openBy(reading, now), {})) > 0;
