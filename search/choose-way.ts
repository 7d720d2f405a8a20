import type { MeantKey } from "#search/meant-keys.server.ts";
import { asTyped } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";

/** How a word is asked for: by which key, and whether by the key as a whole word or by what was typed as a beginning. */
export type Way = {
  reading: Reading;
  isWhole: boolean;
  /** Postings have the very word: neither typing errors nor longer words are looked for. */
  isKnown?: boolean;
  /** The key of another word, which was meant. */
  meant?: string;
};

/** What Meilisearch says of a way: how many hits there are, and how many typing errors the best of them has. */
export type Heard = { count: number; errors: number };

/** A question for the very key. */
export const phrase = (key: string) => `"${key}"`;
/** A space tells Meilisearch that the word is no beginning. */
export const ended = (key: string) => `${key} `;

export const SETTLED: Way = { reading: "latin", isWhole: true };

/** Phrases forgive no typing errors: how many postings have the very word, by its stem and by its Latin key. */
export const phrasesOf = ({ stem, latin }: QueryWord) => [phrase(stem), phrase(latin)] as const;

/**
 * The way by which postings have the very word, or null; by the counts of its phrases. A word that is read as English is not
 * asked for as the very word: those postings would be lost that have it in Bulgarian.
 */
export function wayFound({ isAmbiguous }: QueryWord, stem: number, latin: number): Way | null {
  if (isAmbiguous && stem > 0 && stem * 2 >= latin) return { reading: "stem", isWhole: true };
  return latin > 0 ? { ...SETTLED, isKnown: true } : null;
}

/** The ways to ask for a word with typing errors: as a whole word, and as the beginning that was typed. */
export function waysAround(word: QueryWord): (Way & { q: string })[] {
  const whole = READINGS.map((reading) => ({ reading, isWhole: true, q: ended(word[reading]) }));
  if (!word.isBeginning || isShortWord(word)) return whole;
  const begun = READINGS.map((reading) => ({ reading, isWhole: false, q: asTyped(word, reading) }));
  return [...whole, ...begun];
}

/** The ways to ask for the words that may have been meant. */
export const waysMeant = (keys: readonly MeantKey[]): (Way & { q: string; errors: number })[] =>
  keys.map(({ latin, errors }) => ({ ...SETTLED, meant: latin, q: phrase(latin), errors }));

const READINGS: readonly Reading[] = ["latin", "stem"];

export type WayHeard = Way & Heard;

/** Of ways that find anything the one with the fewest errors; of several one by a whole word, then the one with most hits. */
export const bestWay = (ways: readonly WayHeard[]): WayHeard | undefined =>
  ways
    .filter(({ count }) => count > 0)
    .toSorted(
      (a, b) => a.errors - b.errors || Number(b.isWhole) - Number(a.isWhole) || b.count - a.count,
    )[0];

const SHORTEST_STEM = 4;
const SHORTEST_FORGIVEN = 5;

/** A short word with its ending is no beginning, and with one error forgiven it would begin others: *seria* services. */
const isShortWord = ({ latin, spelled }: QueryWord) =>
  latin.length < SHORTEST_STEM && spelled.length >= SHORTEST_FORGIVEN;
