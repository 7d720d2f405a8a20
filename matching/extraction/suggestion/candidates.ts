import type { Mention, Reading } from "#matching/extraction/suggestion/reading.ts";
import type { Signals } from "#matching/extraction/suggestion/suggestion-weights.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";

/** A skill of which a text has words, with the signals that need no look at where they stand. */
export interface Candidate {
  skill: number;
  signals: Omit<Signals, "like">;
}

/** Sheets on which sentences are reckoned, blank before and after each: to make them costs more than a sentence. */
export interface Sheets {
  /** For every label the weight of all its words, like ones counted by their likeness. */
  weighed: Float64Array;
  /** For every preferred label, by its place among them, the weight of the words that stand there or are put otherwise. */
  sure: Float64Array;
  /** For every skill the largest share of a label, and the largest weight of a preferred label that is sure. */
  covered: Float64Array;
  said: Float64Array;
  /** The labels and the skills of which a sentence has anything: a sentence touches thousands, so nothing is made for it. */
  labels: Int32Array;
  skills: Int32Array;
}

const SMOOTHING = 3;
const LEAST_COVERED = 0.2;
const SURE = 0.85;

/** Blank sheets for a vocabulary. */
export function blankSheets({ labels, skills, preferredFrom }: Vocabulary): Sheets {
  return {
    weighed: new Float64Array(labels.length),
    sure: new Float64Array(preferredFrom[skills.length]!),
    covered: new Float64Array(skills.length),
    said: new Float64Array(skills.length),
    labels: new Int32Array(labels.length),
    skills: new Int32Array(skills.length),
  };
}

/** The skills whose labels a sentence has most of, at most about `limit`. */
export function candidatesIn(
  reading: Reading,
  vocabulary: Vocabulary,
  limit: number,
  sheets: Sheets,
): Candidate[] {
  const { covered, said } = sheets;
  const labels = sheets.labels.subarray(0, weighLabels(reading, vocabulary, sheets));
  const near = sheets.skills.subarray(0, weighSkills(labels, vocabulary, sheets));
  wipeSure(reading, vocabulary, sheets);
  const highest = new Highest(limit);
  for (let at = 0; at < near.length; at += 1)
    highest.add(covered[near[at]!]! + said[near[at]!]! / 10);
  const candidates: Candidate[] = [];
  for (let at = 0; at < near.length; at += 1) {
    const skill = near[at]!;
    if (covered[skill]! + said[skill]! / 10 >= highest.least)
      candidates.push(candidate(skill, sheets, vocabulary));
  }
  for (let at = 0; at < near.length; at += 1) covered[near[at]!] = said[near[at]!] = 0;
  return candidates;
}

/** Writes down what the sentence has of every label; answers of how many it has anything. */
function weighLabels({ mentions }: Reading, vocabulary: Vocabulary, sheets: Sheets): number {
  const { weights, labelsWith, preferredWith } = vocabulary;
  const { weighed, sure, labels } = sheets;
  let count = 0;
  for (const [word, places] of mentions) {
    const most = surest(places);
    const weight = weights[word]!;
    const likeWeight = weight * most;
    const own = labelsWith[word]!;
    for (let at = 0; at < own.length; at += 1) {
      const label = own[at]!;
      if (weighed[label] === 0) labels[count++] = label;
      weighed[label]! += likeWeight;
    }
    if (most < SURE) continue;
    const preferred = preferredWith[word]!;
    for (let at = 0; at < preferred.length; at += 1) sure[preferred[at]!]! += weight;
  }
  return count;
}

function surest(places: readonly Mention[]): number {
  let most = 0;
  for (const { likeness } of places) if (likeness > most) most = likeness;
  return most;
}

/** Makes blank again what `weighLabels` wrote of preferred labels. */
function wipeSure({ mentions }: Reading, { preferredWith }: Vocabulary, { sure }: Sheets): void {
  for (const [word, places] of mentions) {
    if (surest(places) < SURE) continue;
    const preferred = preferredWith[word]!;
    for (let at = 0; at < preferred.length; at += 1) sure[preferred[at]!] = 0;
  }
}

/** Writes down the best label of every skill of which one is covered enough, and makes labels blank again; answers how many these are. */
function weighSkills(touched: Int32Array, vocabulary: Vocabulary, sheets: Sheets): number {
  const { skillOf, weightOf, preferredFrom } = vocabulary;
  const { weighed, sure, covered, said, skills } = sheets;
  let count = 0;
  for (let at = 0; at < touched.length; at += 1) {
    const label = touched[at]!;
    const found = weighed[label]!;
    weighed[label] = 0;
    const whole = weightOf[label]! + SMOOTHING;
    if (found < LEAST_COVERED * whole) continue;
    const share = found / whole;
    const skill = skillOf[label]!;
    if (covered[skill] === 0) skills[count++] = skill;
    if (share > covered[skill]!) covered[skill] = share;
  }
  for (let at = 0; at < count; at += 1) {
    const skill = skills[at]!;
    const end = preferredFrom[skill + 1]!;
    for (let place = preferredFrom[skill]!; place < end; place += 1)
      if (sure[place]! > said[skill]!) said[skill] = sure[place]!;
  }
  return count;
}

/** The highest of many numbers, kept as a heap with the least of them on top: nearly all others are lower than that. */
class Highest {
  readonly #kept: Float64Array;
  #count = 0;

  constructor(limit: number) {
    this.#kept = new Float64Array(limit);
  }

  /** The least of the highest. */
  get least(): number {
    return this.#count === 0 ? 0 : this.#kept[0]!;
  }

  add(value: number): void {
    const kept = this.#kept;
    if (this.#count < kept.length) return this.#rise(value);
    if (value > kept[0]!) this.#sink(value);
  }

  #rise(value: number): void {
    const kept = this.#kept;
    let at = this.#count++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (kept[parent]! <= value) break;
      kept[at] = kept[parent]!;
      at = parent;
    }
    kept[at] = value;
  }

  #sink(value: number): void {
    const kept = this.#kept;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= kept.length) break;
      if (child + 1 < kept.length && kept[child + 1]! < kept[child]!) child += 1;
      if (kept[child]! >= value) break;
      kept[at] = kept[child]!;
      at = child;
    }
    kept[at] = value;
  }
}

function candidate(skill: number, { covered, said }: Sheets, { skills }: Vocabulary): Candidate {
  const { labels, length } = skills[skill]!;
  return {
    skill,
    signals: {
      said: said[skill]! / 10,
      covered: covered[skill]!,
      length: length / 5,
      labels: Math.log(labels.length),
    },
  };
}
