import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import { nearest, PROPOSED } from "#search/nearness.ts";
import { isCyrillic } from "#search/sounds-alike.ts";
import { keyOf } from "#search/words.ts";

/** A word of the vocabulary, and how many typing errors it is away from what was typed. */
export type Meant = { word: string; errors: number };

const SHORTEST = 3;
const MOST_MEANT = 3;
const MOST_ERRORS = 3;

/**
 * What each folded word may have been meant to be: itself in its own script when it is known, else the words of the
 * vocabulary that are a few typing errors away, the nearest first; nothing when there are none. Two statements for all.
 */
export async function wordsMeant(
  db: Database,
  typed: readonly string[],
): Promise<Map<string, Meant[]>> {
  const words = [...new Set(typed)];
  const known = await findKnown(db, words);
  const alike = await findAlike(
    db,
    words.filter((word) => !known.has(word)),
  );
  return new Map(
    words.map((word) => {
      const own = known.get(word);
      return [word, own ? [{ word: own, errors: 0 }] : alike.get(word)!];
    }),
  );
}

type Known = { word: string; spelled: string; latin: string };

/** Known by its stem, in either script. Where it is written so in the other script alone, that is its own. */
async function findKnown(db: Database, words: readonly string[]): Promise<Map<string, string>> {
  if (words.length === 0) return new Map();
  const keys = words.map((typed) => ({ typed, ...keyOf(typed) }));
  const rows = await db.execute<Known>(
    sql`select word, spelled, latin from search_words
      where latin = any(${sql.param(keys.map(({ latin }) => latin))}::text[]) and is_named order by word`,
  );
  const known = keys.map(({ typed, latin, spelled }): [string, string | null] => {
    const alike = [...rows].filter((row) => row.latin === latin);
    if (alike.length === 0) return [typed, null];
    if (alike.some(({ word }) => isCyrillic(word) === isCyrillic(typed))) return [typed, typed];
    return [typed, alike.find((row) => row.spelled === spelled)?.word ?? typed];
  });
  return new Map(known.filter((entry): entry is [string, string] => entry[1] !== null));
}

async function findAlike(db: Database, words: readonly string[]): Promise<Map<string, Meant[]>> {
  const keys = words.map((typed) => ({ typed, ...keyOf(typed) }));
  const isProposable = ({ typed }: { typed: string }) =>
    typed.length >= SHORTEST && /^\p{L}+$/u.test(typed);
  const readable = keys.filter(isProposable);
  const wanted = { fewer: MOST_ERRORS, more: MOST_ERRORS, isNamed: true };
  const near = await readNearWords(
    db,
    readable.map(({ spelled }) => spelled),
    wanted,
  );
  return new Map(
    keys.map((key) => {
      const meant = nearest(key, near[readable.indexOf(key)] ?? [], PROPOSED);
      // What sounds alike in the other script is another word to propose all the same.
      const proposed = meant.map(({ word, errors }) => ({ word, errors: Math.max(1, errors) }));
      return [key.typed, proposed.slice(0, MOST_MEANT)];
    }),
  );
}
