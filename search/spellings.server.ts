import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { keysOfNames } from "#search/fallback-beside.server.ts";
import { mayBeMistyped, meantKeysOfAll } from "#search/meant-keys.server.ts";
import type { MeantKey } from "#search/meant-keys.server.ts";
import type { QueryWord } from "#search/query-words.ts";
import { isMistyped } from "#search/typing-errors.ts";
import type { Key } from "#search/words.ts";

/** *pyhton* shares three of its seven trigrams with *python*; the letters decide afterwards. */
const LEAST_SIMILARITY = 0.3;
const MOST_TITLES_COMPARED = 2000;
const MOST_WORDS = 100;

/** How many open postings have each word, by its keys; and as a beginning, if it is one. */
export type CountHits = (words: readonly QueryWord[]) => Promise<number[]>;

/** How words are read that were looked at before, by what was typed: as others, or as they stand. */
export type Corrections = Map<string, QueryWord>;

const idOf = ({ typed, isBeginning }: QueryWord) => `${typed} ${isBeginning}`;

/**
 * The words of a query, those that no open posting has as what they were most likely mistyped from: words of the vocabulary,
 * and of titles that it has not heard of yet. Null when no word can be read otherwise. However many words there are, it
 * takes four statements.
 *
 * @param known what queries that are asked together share
 */
export async function respelled(
  db: Database,
  words: readonly QueryWord[],
  countHits: CountHits,
  known: Corrections = new Map(),
): Promise<QueryWord[] | null> {
  const asked = words.filter((word) => mayBeMistyped(word) && !known.has(idOf(word)));
  for (const word of asked) known.set(idOf(word), word);
  const unknown = asked.length > 0 ? await missing(asked, countHits) : [];
  const again = unknown.length > 0 ? await readAgain(db, unknown, countHits) : [];
  for (const word of again) known.set(idOf(word), word);
  const read = words.map((word) => known.get(idOf(word)) ?? word);
  return read.some(({ meant, namesMeant }) => meant ?? namesMeant) ? read : null;
}

async function missing(words: readonly QueryWord[], countHits: CountHits): Promise<QueryWord[]> {
  const counts = await countHits(words);
  return words.filter((_, index) => counts[index] === 0);
}

async function readAgain(
  db: Database,
  words: readonly QueryWord[],
  countHits: CountHits,
): Promise<QueryWord[]> {
  const near = await meantKeysOfAll(db, words, await wordsOfTitles(db, words));
  const candidates = near.flatMap((some, index) =>
    some.map((meant) => ({ ...words[index]!, meant, isBeginning: false })),
  );
  const counts = await countHits(candidates.map(({ meant, ...word }) => ({ ...word, ...meant })));
  const found = candidates
    .map(({ typed, meant }, index) => ({ typed, meant, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const names = found.length < words.length ? [...(await keysOfNames(db))] : [];
  return words.map((word) => {
    const best = likeliest(found.filter(({ typed }) => typed === word.typed));
    if (best) return { ...word, meant: best };
    const namesMeant = names.filter((key) => isNear(word, key));
    return namesMeant.length === 0 ? word : { ...word, namesMeant };
  });
}

/** Of the nearest, what most postings have: what is farther away is not meant when one of them is found. */
function likeliest(found: readonly { meant: MeantKey; count: number }[]): MeantKey | undefined {
  const fewest = Math.min(...found.map(({ meant }) => meant.errors));
  const nearest = found.filter(({ meant }) => meant.errors === fewest);
  return nearest.toSorted((a, b) => b.count - a.count)[0]?.meant;
}

const isNear = ({ stem, latin }: Key, key: string) =>
  isMistyped(stem, key) || isMistyped(latin, key);

/** For each word those most like it, in titles found by their trigram index. */
function wordsOfTitles(db: Database, words: readonly QueryWord[]): Promise<string[][]> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.word_similarity_threshold', ${String(LEAST_SIMILARITY)}, true)`,
    );
    const rows = await tx.execute<{ at: number; words: string[] }>(sql`
      select t.at::int as at, array_agg(n.word order by n.likeness desc, n.word) as words
      from unnest(${sql.param(words.map(({ typed }) => typed))}::text[]) with ordinality as t (typed, at)
      cross join lateral (
        select w.word, similarity(t.typed, w.word) as likeness from (
          select title from posting_search_texts where t.typed <% title limit ${MOST_TITLES_COMPARED}
        ) a cross join lateral regexp_split_to_table(a.title, '[^[:alnum:]]+') as w (word)
        where w.word <> ''
        group by w.word order by likeness desc, w.word limit ${MOST_WORDS}
      ) n
      group by t.at`);
    const found = new Map([...rows].map(({ at, words: some }) => [at, some]));
    return words.map((_, index) => found.get(index + 1) ?? []);
  });
}
