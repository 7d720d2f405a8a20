import type { Mention, Reading } from "#matching/extraction/suggestion/reading.ts";
import type { KnownLabel, Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";

/** How well a label fits a stretch of a text: the words `from` to `to`, both included, of its reading. */
export interface Fit {
  /** From 0 to 1: twice what label and stretch have in common, over what both have. */
  likeness: number;
  from: number;
  to: number;
}

type Stretch = Pick<Fit, "from" | "to">;
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
  if (found.length === 0) return NO_FIT;
  // Asked for thousands of labels a text, of most of which a single word is found.
  return found.length === 1
    ? fitOfOne(label, found[0]!, running)
    : fitOfMany(label, found, running);
}

const likenessOf = (label: KnownLabel, running: Float64Array, common: number, fit: Stretch) =>
  (2 * common) / (label.weight + running[fit.to + 1]! - running[fit.from]! + 1);

/** Where a single word is found, no longer stretch can fit better. */
function fitOfOne(label: KnownLabel, { weight, places }: Found, running: Float64Array): Fit {
  let best = NO_FIT;
  for (const { at, likeness: share } of places) {
    const stretch = { from: at, to: at };
    const likeness = likenessOf(label, running, weight * share, stretch);
    if (likeness > best.likeness) best = { likeness, ...stretch };
  }
  return best;
}

function fitOfMany(label: KnownLabel, found: readonly Found[], running: Float64Array): Fit {
  let best = NO_FIT;
  const borders = bordersOf(found);
  for (const from of borders) {
    for (const to of borders) {
      if (to < from) continue;
      if (to - from >= LONGEST_STRETCH) break;
      const likeness = likenessOf(label, running, inCommon(found, from, to), { from, to });
      if (likeness > best.likeness) best = { likeness, from, to };
    }
  }
  return best;
}

/** The places where a stretch may begin or end, in the order of the text. */
const bordersOf = (found: readonly Found[]): readonly number[] =>
  [...new Set(found.flatMap(({ places }) => places.map(({ at }) => at)))].toSorted((a, b) => a - b);

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
