import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { keysOfNames } from "#search/fallback-beside.server.ts";
import { mayBeMistyped, meantKeys } from "#search/meant-keys.server.ts";
import type { MeantKey } from "#search/meant-keys.server.ts";
import type { QueryWord } from "#search/query-words.ts";
import { isMistyped } from "#search/typing-errors.ts";
import type { Key } from "#search/words.ts";

/** *pyhton* shares three of its seven trigrams with *python*; the letters decide afterwards. */
const LEAST_SIMILARITY = 0.3;
const MOST_TITLES_COMPARED = 2000;
const MOST_WORDS = 100;

/** How many open postings have a word, by its keys; and as a beginning, if it is one. */
export type CountHits = (word: QueryWord) => Promise<number>;

/**
 * The words of a query, those that no open posting has as what they were most likely mistyped from: words of the vocabulary,
 * and of titles that it has not heard of yet. Null when no word can be read otherwise.
 */
export async function respelled(
  db: Database,
  words: readonly QueryWord[],
  countHits: CountHits,
): Promise<QueryWord[] | null> {
  const read: QueryWord[] = [];
  for (const word of words)
    read.push(
      mayBeMistyped(word) && (await countHits(word)) === 0
        ? await readAgain(db, word, countHits)
        : word,
    );
  return read.some(({ meant, namesMeant }) => meant ?? namesMeant) ? read : null;
}

async function readAgain(db: Database, word: QueryWord, countHits: CountHits): Promise<QueryWord> {
  const near = await meantKeys(db, word, await wordsOfTitles(db, word));
  const found: { meant: MeantKey; count: number }[] = [];
  for (const meant of near) {
    // The nearest are in front, and what is farther away is not meant when one of them is found.
    if (found.length > 0 && meant.errors > found[0]!.meant.errors) break;
    const count = await countHits({ ...word, ...meant, isBeginning: false });
    if (count > 0) found.push({ meant, count });
  }
  const [best] = found.toSorted((a, b) => b.count - a.count);
  if (best) return { ...word, meant: best.meant };
  const names = [...(await keysOfNames(db))].filter((key) => isNear(word, key));
  return names.length === 0 ? word : { ...word, namesMeant: names };
}

const isNear = ({ stem, latin }: Key, key: string) =>
  isMistyped(stem, key) || isMistyped(latin, key);

/** The words most like a word, in titles found by their trigram index. */
function wordsOfTitles(db: Database, { typed }: QueryWord): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_SIMILARITY)}, true)`,
    );
    const rows = await tx.execute<{ word: string }>(sql`
      select w.word from (
        select title from posting_search_texts where ${typed} <% title limit ${MOST_TITLES_COMPARED}
      ) a cross join lateral regexp_split_to_table(a.title, '[^[:alnum:]]+') as w (word)
      where w.word <> ''
      group by w.word order by similarity(${typed}, w.word) desc, w.word limit ${MOST_WORDS}`);
    return [...rows].map(({ word }) => word);
  });
}
