import type { MeantKey } from "#search/meant-keys.server.ts";
import { asTyped, isOfBoth } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";

/** How a word is asked for: by which key, and whether by the key as a whole word or by what was typed as a beginning. */
export type Way = {
  reading: Reading;
  isWhole: boolean;
  /** Asked for as the very word: no longer ones are looked for. */
  isVery?: boolean;
  /** Postings have the very word, and others longer ones that begin so, which are found with it. */
  isAlsoLonger?: boolean;
  /** No posting has it. */
  isNothing?: boolean;
  /** The word that was meant, where no posting has what was typed, and its keys. */
  meant?: Pick<MeantKey, "word" | Reading>;
};

/** A question for the very key. */
export const phrase = (key: string) => `"${key}"`;
/** A space tells Meilisearch that the word is no beginning. */
export const ended = (key: string) => `${key} `;

export const SETTLED: Way = { reading: "latin", isWhole: true };
const VERY: Way = { ...SETTLED, isVery: true };
/** What is too short to be mistyped may be a beginning, though postings have the very word. */
export const ALSO_LONGER: Way = { ...SETTLED, isAlsoLonger: true };

/** How many postings have the very word: by its stem, by its Latin key, and by both. */
export const phrasesOf = ({ stem, latin }: Pick<QueryWord, Reading>) =>
  [phrase(stem), phrase(latin), `${phrase(stem)} ${phrase(latin)}`] as const;

/** The counts of these phrases. */
export type Counts = { stem: number; latin: number; both: number };

/**
 * The way by which postings have the very word, or null. A word of both languages is asked for by its Latin key, which the
 * Bulgarian word shares with the English one and its forms, unless English alone has it: then no posting has the key that has
 * not the stem. What is read as English is not asked for as the very word.
 */
export function wayFound(
  { isAmbiguous }: Pick<QueryWord, "isAmbiguous">,
  { stem, latin, both }: Counts,
): Way | null {
  if (isAmbiguous && stem > 0 && both >= latin) return { reading: "stem", isWhole: true };
  return latin > 0 ? VERY : null;
}

type Asked = Way & { q: string };

/** The ways to ask for a word as the beginning that was typed. */
export const waysBegun = (word: QueryWord): Asked[] =>
  word.isBeginning
    ? READINGS.map((reading) => ({ reading, isWhole: false, q: asTyped(word, reading) }))
    : [];

/**
 * The way to ask for the word that was most likely meant, which is asked for as if it had been typed; of the nearest that
 * postings have, the most frequent. Undefined when they have none.
 *
 * @param counts of the phrases of these words, one after the other
 */
export function wayMeant(keys: readonly MeantKey[], counts: readonly number[]): Way | undefined {
  const found = keys.flatMap(({ word, stem, latin, spelled, errors }, index) => {
    const [ofStem, ofLatin, both] = counts.slice(index * 3) as [number, number, number];
    const isAmbiguous = isOfBoth(word, { stem, latin, spelled });
    const way = wayFound({ isAmbiguous }, { stem: ofStem, latin: ofLatin, both });
    const count = way?.reading === "stem" ? ofStem : ofLatin;
    return way ? [{ way: { ...way, meant: { word, stem, latin } }, errors, count }] : [];
  });
  const [best] = found.toSorted((a, b) => a.errors - b.errors || b.count - a.count);
  return best?.way;
}

const READINGS: readonly Reading[] = ["latin", "stem"];

/** Of ways that find anything, by their counts, the one with most hits. */
export function bestWay(ways: readonly Way[], counts: readonly number[]): Way | undefined {
  const [best] = ways
    .map((way, index) => ({ way, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  return best?.way;
}

/** What no posting has, and nobody can have meant, is asked for as it stands, and finds nothing. */
export const NOTHING: Way = { ...VERY, isNothing: true };
