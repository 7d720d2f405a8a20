import type { Reading } from "#matching/extraction/suggestion/reading.ts";
import type { Signals } from "#matching/extraction/suggestion/suggestion-weights.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";

/** A skill of which a text has words, with the signals that need no look at where they stand. */
export interface Candidate {
  skill: number;
  signals: Omit<Signals, "like">;
}

/** Sheets on which the sentences of one text are reckoned, blank before and after each: to make them costs more than a sentence. */
export interface Sheets {
  /** For every label the weight of its words that stand there or are put otherwise. */
  sure: Float64Array;
  /** And of all its words, like ones counted by their likeness. */
  like: Float64Array;
  /** For every skill the largest share of a label, and the largest weight of a preferred label that is sure. */
  covered: Float64Array;
  said: Float64Array;
}

const SMOOTHING = 3;
const LEAST_COVERED = 0.2;
const SURE = 0.85;

/** Blank sheets for a text. */
export function blankSheets({ labels, skills }: Vocabulary): Sheets {
  return {
    sure: new Float64Array(labels.length),
    like: new Float64Array(labels.length),
    covered: new Float64Array(skills.length),
    said: new Float64Array(skills.length),
  };
}

/** The skills whose labels a sentence has most of, at most about `limit`. */
export function candidatesIn(
  reading: Reading,
  vocabulary: Vocabulary,
  limit: number,
  sheets: Sheets,
): Candidate[] {
  const labels = weighLabels(reading, vocabulary, sheets);
  const skills = weighSkills(labels, vocabulary, sheets);
  const rank = (skill: number) => sheets.covered[skill]! + sheets.said[skill]! / 10;
  const near = skills.filter((skill) => sheets.covered[skill]! >= LEAST_COVERED);
  const ranks = new Float64Array(near.length);
  for (let index = 0; index < near.length; index += 1) ranks[index] = rank(near[index]!);
  ranks.sort();
  const least = ranks[Math.max(0, ranks.length - limit)] ?? 0;
  const candidates = near
    .filter((skill) => rank(skill) >= least)
    .map((skill) => candidate(skill, sheets, vocabulary));
  for (const label of labels) sheets.sure[label] = sheets.like[label] = 0;
  for (const skill of skills) sheets.covered[skill] = sheets.said[skill] = 0;
  return candidates;
}

/** Writes down what the sentence has of every label; answers the labels of which it has anything. */
function weighLabels({ mentions }: Reading, vocabulary: Vocabulary, { sure, like }: Sheets) {
  const { weights, labelsWith } = vocabulary;
  const touched: number[] = [];
  for (const [word, places] of mentions) {
    const most = places.reduce((sum, { likeness }) => Math.max(sum, likeness), 0);
    const weight = weights[word]!;
    for (const label of labelsWith[word]!) {
      if (like[label] === 0) touched.push(label);
      like[label]! += weight * most;
      if (most >= SURE) sure[label]! += weight;
    }
  }
  return touched;
}

/** Writes down the best label of every skill; answers the skills. */
function weighSkills(labels: readonly number[], vocabulary: Vocabulary, sheets: Sheets) {
  const { skillOf, preferred, weightOf } = vocabulary;
  const { sure, like, covered, said } = sheets;
  const skills: number[] = [];
  for (const label of labels) {
    const skill = skillOf[label]!;
    if (covered[skill] === 0) skills.push(skill);
    const share = like[label]! / (weightOf[label]! + SMOOTHING);
    if (share > covered[skill]!) covered[skill] = share;
    if (preferred[label] === 1 && sure[label]! > said[skill]!) said[skill] = sure[label]!;
  }
  return skills;
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
