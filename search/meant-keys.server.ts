import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import type { QueryWord } from "#search/query-words.ts";
import {
  errorsBetween,
  errorsTyped,
  isMistyped,
  SHORTEST_MISTYPED,
} from "#search/typing-errors.ts";
import { keyOf } from "#search/words.ts";
import type { Key } from "#search/words.ts";

/** A word that may have been meant, its keys, and how many typing errors it is away. */
export type MeantKey = Key & { word: string; errors: number };

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
  const near = [...rows.map((row) => row.word), ...others].flatMap((one) => nearBy(word, one));
  const sorted = near.toSorted(
    (a, b) => rank(a, word) - rank(b, word) || (a.word < b.word ? -1 : 1),
  );
  const known = new Map<string, MeantKey>();
  for (const meant of sorted) if (!known.has(meant.latin)) known.set(meant.latin, meant);
  return [...known.values()].slice(0, MOST_MEANT);
}

const isCyrillic = (word: string) => /[\u0400-\u04ff]/.test(word);

function nearBy(word: QueryWord, other: string): MeantKey[] {
  const key = keyOf(other);
  const isSameScript = isCyrillic(word.typed) === isCyrillic(other);
  const counts = [
    isSameScript ? errorsTyped(word.typed, other) : errorsTyped(word.spelled, key.spelled),
    isMistyped(word.latin, key.latin) ? errorsBetween(word.latin, key.latin) : null,
  ].filter((errors) => errors !== null);
  return counts.length === 0 ? [] : [{ ...key, word: other, errors: Math.min(...counts) }];
}

/** Fewer errors first, then what begins alike, then what is written in the same script. */
const rank = (
  { errors, spelled, word: other }: MeantKey,
  { spelled: typed, typed: word }: QueryWord,
) =>
  errors * 4 + (spelled[0] === typed[0] ? 0 : 2) + (isCyrillic(other) === isCyrillic(word) ? 0 : 1);
