import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import { FORGIVEN, nearest } from "#search/nearness.ts";
import type { NearKey } from "#search/nearness.ts";
import type { QueryWord } from "#search/query-words.ts";
import { SHORTEST_MISTYPED } from "#search/typing-errors.ts";
import { keyOf } from "#search/words.ts";

/** A word that may have been meant, its keys, and how many typing errors it is away. */
export type MeantKey = NearKey;

const MOST_MEANT = 5;
const MOST_ERRORS = 2;
/** A word may have been typed with a longer ending than any that is known of it. */
const LONGEST_ENDING = 4;

/** A name and the number of its version, which postings may leave out: *python3*. */
const VERSIONED = /^(\p{L}{3,})\d{1,2}$/u;

/** Whether a word can have been mistyped at all: names of three letters and numbers are what they are, but for versions. */
export const mayBeMistyped = ({ typed, isExact }: QueryWord): boolean =>
  !isExact && typed.length >= SHORTEST_MISTYPED && (LETTERS.test(typed) || VERSIONED.test(typed));

const LETTERS = /^\p{L}+$/u;

/** Whether a word is the one that was typed, in other letters: no error lies between them. */
export const isSame = ({ errors }: MeantKey): boolean => errors === 0;

/**
 * What a word may have been mistyped from, the nearest first: by the letters that people type, for keys are stems, too
 * short to forgive an error in *мрежа*, and in them *ш* is two letters; or by its stem, with another ending.
 */
export async function meantKeys(db: Database, word: QueryWord): Promise<MeantKey[]> {
  return (await meantKeysOfAll(db, [word]))[0]!;
}

/**
 * The same of several words at once.
 *
 * @param others for each word those to be compared besides the vocabulary's
 */
export async function meantKeysOfAll(
  db: Database,
  words: readonly QueryWord[],
  others: readonly (readonly string[])[] = [],
): Promise<MeantKey[][]> {
  const mistyped = words.filter((word) => mayBeMistyped(word) && LETTERS.test(word.typed));
  const wanted = { fewer: LONGEST_ENDING, more: MOST_ERRORS, isNamed: false };
  const near = await readNearWords(
    db,
    mistyped.map(({ spelled }) => spelled),
    wanted,
  );
  return words.map((word, index) => {
    const known = near[mistyped.indexOf(word)];
    return known ? likeliest(word, [...known, ...(others[index] ?? [])]) : unversioned(word);
  });
}

/** The name without its version. */
function unversioned({ typed, isExact }: QueryWord): MeantKey[] {
  const word = isExact ? undefined : VERSIONED.exec(typed)?.[1];
  return word === undefined ? [] : [{ ...keyOf(word), word, errors: 0 }];
}

function likeliest(word: QueryWord, words: readonly string[]): MeantKey[] {
  const known = new Map<string, MeantKey>();
  for (const meant of nearest(word, words, FORGIVEN))
    if (!known.has(meant.latin)) known.set(meant.latin, meant);
  return [...known.values()].slice(0, MOST_MEANT);
}
