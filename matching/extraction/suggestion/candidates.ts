import type { Reading } from "#matching/extraction/suggestion/reading.ts";
import type { Signals } from "#matching/extraction/suggestion/suggestion-weights.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";

/** A skill of which a text has words, with the signals that need no look at where they stand. */
export interface Candidate {
  skill: number;
  signals: Omit<Signals, "like">;
}

/** How much of its labels a text has, for every skill that it has anything of. */
interface Shared {
  skills: readonly number[];
  /** The largest share of a label, like words counted by their likeness. */
  covered: Float64Array;
  /** The largest weight of a label's words that stand there or are put otherwise. */
  said: Float64Array;
}

const SMOOTHING = 3;
const LEAST_COVERED = 0.2;
const SURE = 0.85;

/** The skills of which a text has words, those first whose labels it has most of. */
export function candidatesIn(reading: Reading, vocabulary: Vocabulary, limit: number): Candidate[] {
  const shared = sharedWith(reading, vocabulary);
  const rank = (skill: number) => shared.covered[skill]! + shared.said[skill]! / 10;
  const touched = shared.skills.filter((skill) => shared.covered[skill]! >= LEAST_COVERED);
  const ranks = new Float64Array(touched.length);
  for (let index = 0; index < touched.length; index += 1) ranks[index] = rank(touched[index]!);
  ranks.sort();
  const least = ranks[Math.max(0, ranks.length - limit)] ?? 0;
  return touched
    .filter((skill) => rank(skill) >= least)
    .map((skill) => candidate(skill, shared, vocabulary));
}

function sharedWith({ mentions }: Reading, vocabulary: Vocabulary): Shared {
  const { labels, skillOf, preferred, weightOf, weights, labelsWith } = vocabulary;
  const sure = new Float64Array(labels.length);
  const like = new Float64Array(labels.length);
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
  const skills: number[] = [];
  const covered = new Float64Array(vocabulary.skills.length);
  const said = new Float64Array(vocabulary.skills.length);
  for (const label of touched) {
    const skill = skillOf[label]!;
    if (covered[skill] === 0) skills.push(skill);
    covered[skill] = Math.max(covered[skill]!, like[label]! / (weightOf[label]! + SMOOTHING));
    if (preferred[label] === 1) said[skill] = Math.max(said[skill]!, sure[label]!);
  }
  return { skills, covered, said };
}

function candidate(skill: number, { covered, said }: Shared, { skills }: Vocabulary): Candidate {
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
