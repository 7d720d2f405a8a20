import type { MeantKey } from "#search/meant-keys.server.ts";
import { asTyped } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";

/** How a word is asked for: by which key, and whether by the key as a whole word or by what was typed as a beginning. */
export type Way = {
  reading: Reading;
  isWhole: boolean;
  /** The key of another word, which was meant. */
  meant?: string;
};

/** What Meilisearch says of a question: how many hits there are, and how many typing errors the best of them has. */
export type Heard = { count: number; errors: number };

/** A question for the very key. */
export const phrase = (key: string) => `"${key}"`;
/** A space tells Meilisearch that the word is no beginning. */
export const ended = (key: string) => `${key} `;

export const SETTLED: Way = { reading: "latin", isWhole: true };

/** How many questions tell the way of a word. */
export const QUESTIONS = 6;

/** As phrases first, which forgive no typing errors; only then as whole words and as beginnings of words, with errors. */
export function questionsOf(word: QueryWord): string[] {
  const { stem, latin } = word;
  const begun = [asTyped(word, "stem"), asTyped(word, "latin")];
  return [phrase(stem), phrase(latin), ended(stem), ended(latin), ...begun];
}

/** The way by which postings have the very word, or null. */
export function wayFound({ isAmbiguous }: QueryWord, heard: readonly Heard[]): Way | null {
  const [stem, latin] = heard as [Heard, Heard];
  if (isAmbiguous && stem.count > 0 && stem.count * 2 >= latin.count)
    return { reading: "stem", isWhole: true };
  return latin.count > 0 ? SETTLED : null;
}

type WayHeard = Way & Heard;

/** The ways by which postings have the word with typing errors, or longer ones that begin with what was typed. */
export function waysForgiven(word: QueryWord, heard: readonly Heard[]): WayHeard[] {
  const [, , wholeStem, wholeLatin, begunStem, begunLatin] = heard as [
    Heard,
    Heard,
    Heard,
    Heard,
    Heard,
    Heard,
  ];
  const mayBegin = word.isBeginning && !isShortWord(word);
  const whole: WayHeard[] = [
    { reading: "latin", isWhole: true, ...wholeLatin },
    { reading: "stem", isWhole: true, ...wholeStem },
  ];
  const begun: WayHeard[] = [
    { reading: "latin", isWhole: false, ...begunLatin },
    { reading: "stem", isWhole: false, ...begunStem },
  ];
  return [...whole, ...(mayBegin ? begun : [])].filter(({ count }) => count > 0);
}

/** The ways to ask for the words that may have been meant, each with what is heard of its Latin key. */
export const waysMeant = (keys: readonly MeantKey[], heard: readonly Heard[]): WayHeard[] =>
  keys
    .map(({ latin, errors }, index) => ({
      ...SETTLED,
      meant: latin,
      count: heard[index]!.count,
      errors,
    }))
    .filter(({ count }) => count > 0);

/** The way with the fewest typing errors; of several the one by a whole word, then the one with the most hits. */
export const bestWay = (ways: readonly WayHeard[]): WayHeard | undefined =>
  ways.toSorted(
    (a, b) => a.errors - b.errors || Number(b.isWhole) - Number(a.isWhole) || b.count - a.count,
  )[0];

const SHORTEST_STEM = 4;
const SHORTEST_FORGIVEN = 5;

/** A short word with its ending is no beginning, and with one error forgiven it would begin others: *seria* services. */
const isShortWord = ({ latin, spelled }: QueryWord) =>
  latin.length < SHORTEST_STEM && spelled.length >= SHORTEST_FORGIVEN;
