import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import type { NearWord } from "#search/near-words.server.ts";
import { errorsBetween } from "#search/typing-errors.ts";
import { keyOf } from "#search/words.ts";

/** A word of the vocabulary, and how many typing errors it is away from what was typed. */
export type Meant = { word: string; errors: number };

const SHORTEST = 3;
const MOST_MEANT = 3;
const MOST_ERRORS = 3;

/** More errors than search forgives by itself; beyond that every word would be meant by something. */
const errorsAllowed = (length: number): number => (length < 5 ? 1 : length < 9 ? 2 : MOST_ERRORS);

/**
 * What each folded word may have been meant to be: itself in its own script when it is known, else the words of the
 * vocabulary that are a few typing errors away, the nearest first; nothing when there are none.
 */
export async function wordsMeant(
  db: Database,
  typed: readonly string[],
): Promise<Map<string, Meant[]>> {
  const meant = new Map<string, Meant[]>();
  for (const word of new Set(typed)) {
    const known = await findKnown(db, word);
    meant.set(word, known ? [{ word: known, errors: 0 }] : await findAlike(db, word));
  }
  return meant;
}

/** Known by its stem, in either script. Where it is written so in the other script alone, that is its own. */
async function findKnown(db: Database, typed: string): Promise<string | null> {
  const { latin, spelled } = keyOf(typed);
  const rows = [
    ...(await db.execute<NearWord>(
      sql`select word, spelled from search_words where latin = ${latin} and is_named order by word`,
    )),
  ];
  if (rows.length === 0) return null;
  if (rows.some(({ word }) => isCyrillic(word) === isCyrillic(typed))) return typed;
  return rows.find((row) => row.spelled === spelled)?.word ?? typed;
}

const isCyrillic = (word: string) => /[\u0400-\u04ff]/.test(word);

async function findAlike(db: Database, typed: string): Promise<Meant[]> {
  if (typed.length < SHORTEST || !/^\p{L}+$/u.test(typed)) return [];
  const { spelled } = keyOf(typed);
  const wanted = { fewer: MOST_ERRORS, more: MOST_ERRORS, isNamed: true };
  const near = (await readNearWords(db, spelled, wanted)).flatMap(({ word, spelled: key }) => {
    const errors = errorsIn(typed, spelled, word, key);
    const isSameBeginning = key[0] === spelled[0];
    if (errors === null) return [];
    return [
      { word, errors, isSameBeginning, isSameScript: isCyrillic(word) === isCyrillic(typed) },
    ];
  });
  return near
    .toSorted(
      (a, b) =>
        a.errors - b.errors ||
        Number(b.isSameBeginning) - Number(a.isSameBeginning) ||
        Number(b.isSameScript) - Number(a.isSameScript) ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, MOST_MEANT)
    .map(({ word, errors }) => ({ word, errors }));
}

/**
 * How many typing errors lie between what was typed and a word: by their letters, where they share a script, or by their
 * keys, in which *ш* is two letters. Null when there are more than can be meant.
 */
function errorsIn(typed: string, spelled: string, word: string, key: string): number | null {
  const pairs = [[spelled, key] as const];
  if (isCyrillic(typed) === isCyrillic(word)) pairs.push([typed, word]);
  const counts = pairs
    .map(([a, b]) => ({ errors: errorsBetween(a, b), allowed: errorsAllowed(a.length) }))
    .flatMap(({ errors, allowed }) => (errors <= allowed ? errors : []));
  return counts.length === 0 ? null : Math.min(...counts);
}
