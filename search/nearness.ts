import { isCyrillic, soundsAlike, soundsAsTyped } from "#search/sounds-alike.ts";
import { errorsBetween, errorsTyped, errorsWithin, isMistyped } from "#search/typing-errors.ts";
import { keyOf } from "#search/words.ts";
import type { Key } from "#search/words.ts";
import { remember } from "#text/remember.ts";
import { transliterate } from "#text/transliterate.ts";

/** A word that may have been meant, its keys, and how many typing errors it is away from what was typed. */
export type NearKey = Key & { word: string; errors: number };

/** What was typed, and its keys. */
type Typed = Key & { typed: string };

/** How many typing errors lie between what was typed and a word, both by their letters; null when too many. */
type Count = (typed: string, word: string) => number | null;

/** What search forgives by itself, and reads as the word that was meant. */
export const FORGIVEN: Count = errorsTyped;

const MOST_ERRORS = 3;
const errorsProposed = (length: number): number => (length < 5 ? 1 : length < 9 ? 2 : MOST_ERRORS);

/** What is proposed where search finds hardly anything: more errors; beyond that every word would be meant by something. */
export const PROPOSED: Count = (typed, word) =>
  errorsWithin(typed, word, errorsProposed(typed.length));

/**
 * The words that may have been meant by another, the likeliest first: fewer errors, then what begins alike, then what is
 * written in the same script. What is read and what is proposed are ranked here alike.
 */
export function nearest(typed: Typed, words: readonly string[], count: Count): NearKey[] {
  const rank = ({ errors, spelled, word }: NearKey) =>
    errors * 4 +
    (spelled[0] === typed.spelled[0] ? 0 : 2) +
    (isSameScript(word, typed.typed) ? 0 : 1);
  return words
    .flatMap((word) => nearBy(typed, word, count))
    .map((near) => ({ near, rank: rank(near) }))
    .toSorted((a, b) => a.rank - b.rank || (a.near.word < b.near.word ? -1 : 1))
    .map(({ near }) => near);
}

const isSameScript = (one: string, other: string) => isCyrillic(one) === isCyrillic(other);

/** A word as it is officially written in Latin letters. */
const inLatin = remember(transliterate);

function nearBy(typed: Typed, word: string, count: Count): NearKey[] {
  const key = keyOf(word);
  const counts = [
    isSameScript(typed.typed, word) ? count(typed.typed, word) : count(typed.spelled, key.spelled),
    // One letter of a key may be two that were typed, and an error in one of them three in the key.
    isCyrillic(word) && !isCyrillic(typed.typed) ? count(typed.typed, inLatin(word)) : null,
    errorsInStem(typed, key),
    // What is written as it sounds, in the letters of the other language, is no error.
    soundsAlike(typed.typed, word) || soundsAsTyped(typed.spelled, word) ? 0 : null,
  ].filter((errors) => errors !== null);
  return counts.length === 0 ? [] : [{ ...key, word, errors: Math.min(...counts) }];
}

/**
 * Of words with different endings, how many errors lie between their stems; null when too many. Keys of stems alone would
 * hide one: in them к is ц, and *гралник* a letter away from *граници*.
 */
function errorsInStem(typed: Typed, key: Key): number | null {
  if (!isMistyped(typed.latin, key.latin) || !isMistyped(beginningOf(typed), beginningOf(key)))
    return null;
  return Math.max(
    errorsBetween(typed.latin, key.latin),
    errorsBetween(beginningOf(typed), beginningOf(key)),
  );
}

/** The letters that stand where the stem does. */
const beginningOf = ({ spelled, latin }: Key): string => spelled.slice(0, latin.length);
