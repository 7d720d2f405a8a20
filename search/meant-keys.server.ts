import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import { FORGIVEN, nearest } from "#search/nearness.ts";
import type { NearKey } from "#search/nearness.ts";
import type { QueryWord } from "#search/query-words.ts";
import { SHORTEST_MISTYPED } from "#search/typing-errors.ts";

/** A word that may have been meant, its keys, and how many typing errors it is away. */
export type MeantKey = NearKey;

const MOST_MEANT = 5;
const MOST_ERRORS = 2;
/** A word may have been typed with a longer ending than any that is known of it. */
const LONGEST_ENDING = 4;

/** Whether a word can have been mistyped at all: names of three letters and numbers are what they are. */
export const mayBeMistyped = ({ typed, isExact }: QueryWord): boolean =>
  !isExact && typed.length >= SHORTEST_MISTYPED && /^\p{L}+$/u.test(typed);

/**
 * What a word may have been mistyped from, the nearest first: by the letters that people type, for keys are stems, too
 * short to forgive an error in *мрежа*, and in them *ш* is two letters; or by its stem, with another ending.
 *
 * @param others words to be compared besides those of the vocabulary
 */
export async function meantKeys(
  db: Database,
  word: QueryWord,
  others: readonly string[] = [],
): Promise<MeantKey[]> {
  if (!mayBeMistyped(word)) return [];
  const wanted = { fewer: LONGEST_ENDING, more: MOST_ERRORS, isNamed: false };
  const rows = await readNearWords(db, word.spelled, wanted);
  const sorted = nearest(word, [...rows.map((row) => row.word), ...others], FORGIVEN);
  const known = new Map<string, MeantKey>();
  for (const meant of sorted) if (!known.has(meant.latin)) known.set(meant.latin, meant);
  return [...known.values()].slice(0, MOST_MEANT);
}
