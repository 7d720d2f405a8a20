import type { Mention, Reading } from "#matching/extraction/suggestion/reading.ts";
import type { KnownLabel, Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";

/** How well a label fits a stretch of a text: the words `from` to `to`, both included, of its reading. */
export interface Fit {
  /** From 0 to 1: twice what label and stretch have in common, over what both have. */
  likeness: number;
  from: number;
  to: number;
}

type Found = { weight: number; places: readonly Mention[] };

const LONGEST_STRETCH = 10;

/** Sums of the weights of the first words of a reading: what a stretch weighs is a difference of two. */
export function runningWeights({ words }: Reading): Float64Array {
  const sums = new Float64Array(words.length + 1);
  for (const [index, { weight }] of words.entries()) sums[index + 1] = sums[index]! + weight;
  return sums;
}

/** The stretch of the text that fits a label best; of equal ones the first and shortest. */
export function bestFit(
  label: KnownLabel,
  { mentions }: Reading,
  running: Float64Array,
  { weights }: Vocabulary,
): Fit {
  const found = label.words.flatMap((word): Found[] => {
    const places = mentions.get(word);
    return places ? [{ weight: weights[word]!, places }] : [];
  });
  const borders = [...new Set(found.flatMap(({ places }) => places.map(({ at }) => at)))].toSorted(
    (a, b) => a - b,
  );
  let best: Fit = { likeness: 0, from: 0, to: 0 };
  for (const [index, from] of borders.entries()) {
    for (const to of borders.slice(index)) {
      if (to - from >= LONGEST_STRETCH) break;
      const both = label.weight + running[to + 1]! - running[from]!;
      const likeness = (2 * inCommon(found, from, to)) / (both + 1);
      if (likeness > best.likeness) best = { likeness, from, to };
    }
  }
  return best;
}

function inCommon(found: readonly Found[], from: number, to: number): number {
  let common = 0;
  for (const { weight, places } of found) {
    let most = 0;
    for (const { at, likeness } of places)
      if (at >= from && at <= to && likeness > most) most = likeness;
    common += weight * most;
  }
  return common;
}
