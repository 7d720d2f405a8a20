import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import type { NearWord } from "#search/near-words.server.ts";
import { isCyrillic, nearest, PROPOSED } from "#search/nearness.ts";
import { keyOf } from "#search/words.ts";

/** A word of the vocabulary, and how many typing errors it is away from what was typed. */
export type Meant = { word: string; errors: number };

const SHORTEST = 3;
const MOST_MEANT = 3;
const MOST_ERRORS = 3;

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

async function findAlike(db: Database, typed: string): Promise<Meant[]> {
  if (typed.length < SHORTEST || !/^\p{L}+$/u.test(typed)) return [];
  const key = keyOf(typed);
  const wanted = { fewer: MOST_ERRORS, more: MOST_ERRORS, isNamed: true };
  const rows = await readNearWords(db, key.spelled, wanted);
  const words = rows.map(({ word }) => word);
  return nearest({ ...key, typed }, words, PROPOSED)
    .slice(0, MOST_MEANT)
    .map(({ word, errors }) => ({ word, errors }));
}
