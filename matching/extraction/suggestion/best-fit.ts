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
const NO_FIT: Fit = { likeness: 0, from: 0, to: 0 };

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
  const found: Found[] = [];
  for (const word of label.words) {
    const places = mentions.get(word);
    if (places) found.push({ weight: weights[word]!, places });
  }
  let best: Fit = NO_FIT;
  // Asked for thousands of labels a text: where a single word is found, no longer stretch can fit better.
  const borders = bordersOf(found);
  for (const from of borders) {
    for (const to of found.length > 1 ? borders : [from]) {
      if (to < from) continue;
      if (to - from >= LONGEST_STRETCH) break;
      const both = label.weight + running[to + 1]! - running[from]!;
      const likeness = (2 * inCommon(found, from, to)) / (both + 1);
      if (likeness > best.likeness) best = { likeness, from, to };
    }
  }
  return best;
}

/** The places where a stretch may begin or end, in the order of the text. */
function bordersOf(found: readonly Found[]): readonly number[] {
  if (found.length === 0) return [];
  if (found.length === 1) return found[0]!.places.map(({ at }) => at);
  return [...new Set(found.flatMap(({ places }) => places.map(({ at }) => at)))].toSorted(
    (a, b) => a - b,
  );
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
