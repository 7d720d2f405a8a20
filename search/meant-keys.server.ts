import type { Database } from "#db/client.server.ts";
import type { QueryWord } from "#search/query-words.ts";
import { errorsForgiven } from "#search/typing-errors.ts";
import { wordsMeant } from "#search/words-meant.server.ts";
import { keyOf } from "#search/words.ts";
import type { Key } from "#search/words.ts";

/** The keys of a word that may have been meant, and how many typing errors it is away. */
export type MeantKey = Key & { errors: number };

/**
 * What each word may have been mistyped from, by the letters that people type: keys are stems, too short to forgive an
 * error in *мрежа*, and in them *ш* is two letters. By the typed word, the nearest first; known words are left out.
 */
export async function meantKeys(
  db: Database,
  words: readonly QueryWord[],
): Promise<Map<string, MeantKey[]>> {
  const open = words.filter(({ isExact, typed }) => !isExact && errorsForgiven(typed) > 0);
  const meant = await wordsMeant(
    db,
    open.map(({ typed }) => typed),
  );
  const keys = new Map<string, MeantKey[]>();
  for (const [typed, near] of meant)
    keys.set(
      typed,
      near
        .filter(({ errors }) => errors > 0 && errors <= errorsForgiven(typed))
        .map(({ word, errors }) => ({ ...keyOf(word), errors })),
    );
  return keys;
}
