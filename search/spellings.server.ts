import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { keysOfNames } from "#search/fallback-beside.server.ts";
import type { QueryWord } from "#search/query-words.ts";
import { meantKeys } from "#search/meant-keys.server.ts";
import { isMistyped } from "#search/typing-errors.ts";
import { keysOf } from "#search/words.ts";

/** *pyhton* shares three of its seven trigrams with *python*; the letters decide afterwards. */
const LEAST_SIMILARITY = 0.3;
const SHORTEST_WORD = 5;
const MOST_TITLES_COMPARED = 2000;
const MOST_WORDS = 100;
const MOST_SPELLINGS = 20;

/**
 * The words of a query with the keys that they may have been meant to be: those of words in titles that look alike by
 * their trigrams, and of names of skills and organisations, which are a typing error away; and of words of the
 * vocabulary, by their letters. Null when there are none.
 */
export async function respelled(
  db: Database,
  words: readonly QueryWord[],
): Promise<QueryWord[] | null> {
  const open = words.filter(({ isExact, typed }) => !isExact && typed.length >= SHORTEST_WORD);
  if (open.length === 0) return null;
  const names = await keysOfNames(db);
  const inTitles = await wordsAlike(db, open);
  const meant = await meantKeys(db, open);
  const spelled = words.map((word) => {
    const alike = inTitles.get(word.typed);
    if (!alike) return word;
    const near = [...alike, ...names].filter((key) => isMeant(word, key));
    const keys = (meant.get(word.typed) ?? []).flatMap(({ stem, latin }) => [stem, latin]);
    return { ...word, spellings: [...new Set([...keys, ...near])].slice(0, MOST_SPELLINGS) };
  });
  return spelled.some(({ spellings = [] }) => spellings.length > 0) ? spelled : null;
}

const isMeant = ({ stem, latin }: QueryWord, key: string) =>
  isMistyped(stem, key) || isMistyped(latin, key);

/** The keys of the words most like each word, in titles found by their trigram index. */
async function wordsAlike(db: Database, words: readonly QueryWord[]) {
  const found = new Map<string, string[]>();
  await db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_SIMILARITY)}, true)`,
    );
    for (const { typed } of words) {
      const rows = await tx.execute(sql`
        select w.word from (
          select title from posting_search_texts where ${typed} <% title limit ${MOST_TITLES_COMPARED}
        ) a cross join lateral regexp_split_to_table(a.title, '[^[:alnum:]]+') as w (word)
        group by w.word order by similarity(${typed}, w.word) desc, w.word limit ${MOST_WORDS}`);
      const alike = [...(rows as unknown as Iterable<{ word: string }>)];
      const keys = alike.flatMap(({ word }) => keysOf(word));
      found.set(
        typed,
        keys.flatMap(({ stem, latin }) => [stem, latin]),
      );
    }
  });
  return found;
}
