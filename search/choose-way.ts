import type { MeantKey } from "#search/meant-keys.server.ts";
import { asTyped } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";

/** How a word is asked for: by which key, and whether by the key as a whole word or by what was typed as a beginning. */
export type Way = {
  reading: Reading;
  isWhole: boolean;
  /** Asked for as the very word: no longer ones are looked for. */
  isVery?: boolean;
  /** No posting has it. */
  isNothing?: boolean;
  /** The word that was meant, where no posting has what was typed, and its key. */
  meant?: Pick<MeantKey, "word" | "latin">;
};

/** A question for the very key. */
export const phrase = (key: string) => `"${key}"`;
/** A space tells Meilisearch that the word is no beginning. */
export const ended = (key: string) => `${key} `;

export const SETTLED: Way = { reading: "latin", isWhole: true };
const VERY: Way = { ...SETTLED, isVery: true };

/** How many postings have the very word: by its stem, by its Latin key, and by both. */
export const phrasesOf = ({ stem, latin }: QueryWord) =>
  [phrase(stem), phrase(latin), `${phrase(stem)} ${phrase(latin)}`] as const;

/** The counts of these phrases. */
export type Counts = { stem: number; latin: number; both: number };

/**
 * The way by which postings have the very word, or null. A word of both languages is asked for by its Latin key, which the
 * Bulgarian word shares with the English one and its forms, unless English alone has it: then no posting has the key that has
 * not the stem. What is read as English is not asked for as the very word.
 */
export function wayFound({ isAmbiguous }: QueryWord, { stem, latin, both }: Counts): Way | null {
  if (isAmbiguous && stem > 0 && both >= latin) return { reading: "stem", isWhole: true };
  return latin > 0 ? VERY : null;
}

type Asked = Way & { q: string };

/** The ways to ask for a word as the beginning that was typed. */
export const waysBegun = (word: QueryWord): Asked[] =>
  word.isBeginning
    ? READINGS.map((reading) => ({ reading, isWhole: false, q: asTyped(word, reading) }))
    : [];

/** The ways to ask for the words that may have been meant, the nearest first. */
export const waysMeant = (keys: readonly MeantKey[]): (Asked & { errors: number })[] =>
  keys.map(({ word, latin, errors }) => ({
    ...VERY,
    meant: { word, latin },
    q: phrase(latin),
    errors,
  }));

const READINGS: readonly Reading[] = ["latin", "stem"];

/** Of ways that find anything, by their counts, the one with the fewest errors; of several, the one with most hits. */
export function bestWay(
  ways: readonly (Way & { errors?: number })[],
  counts: readonly number[],
): Way | undefined {
  const [best] = ways
    .map((way, index) => ({ way, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.way.errors ?? 0) - (b.way.errors ?? 0) || b.count - a.count);
  return best?.way;
}

/** What no posting has, and nobody can have meant, is asked for as it stands, and finds nothing. */
export const NOTHING: Way = { ...VERY, isNothing: true };
