import type { Signals } from "#matching/extraction/suggestion/suggestion-weights.ts";
import type { Annotated } from "./annotated.ts";
import { type Figures, judgeEach, meanOf } from "./figures.ts";

/** A sentence with the labels that are suggested for it and what speaks for each. */
export type Suggested = Annotated & {
  suggestions: readonly { skill: string; signals: Signals }[];
};

const FOLDS = 5;
const SEEDS = [1, 2, 3, 4, 5];
const ROUNDS = 300;
const STEP = 0.3;
const KEEP_SMALL = 0.01;
const NAMES = ["said", "covered", "like", "length", "labels"] as const;

type Weights = number[];

const vectorOf = (signals: Signals) => NAMES.map((name) => signals[name]);
const scoreOf = (vector: readonly number[], weights: Weights) =>
  vector.reduce((sum, value, index) => sum + value * weights[index]!, 0);

/** A repeatable shuffle of groups (mulberry32). */
function foldOf(key: string, seed: number): number {
  let state = seed * 0x9e3779b9;
  for (const sign of key) state = Math.imul(state ^ sign.codePointAt(0)!, 0x85ebca6b);
  state ^= state >>> 15;
  return (Math.imul(state, 0xc2b2ae35) >>> 8) % FOLDS;
}

/** Weights under which the right labels are the likeliest choices (softmax), by gradient ascent. */
function fit(sentences: readonly Suggested[]): Weights {
  const rows = sentences
    .map(({ labels, suggestions }) => ({
      vectors: suggestions.map(({ signals }) => vectorOf(signals)),
      right: suggestions.map(({ skill }) => Number(labels.includes(skill))),
    }))
    .filter(({ right }) => right.includes(1));
  const weights = NAMES.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight) => -2 * KEEP_SMALL * weight * rows.length);
    for (const { vectors, right } of rows) {
      const chances = softmax(vectors.map((vector) => scoreOf(vector, weights)));
      const all = right.reduce((sum, value) => sum + value, 0);
      for (const [index, vector] of vectors.entries())
        for (const [at, value] of vector.entries())
          slope[at]! += value * (right[index]! / all - chances[index]!);
    }
    for (const at of weights.keys()) weights[at]! += (STEP * slope[at]!) / rows.length;
  }
  return weights;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The figures of every sentence when the weights are fitted without its fold. Sentences of the same labels share one. */
function heldOut(sentences: readonly Suggested[], seed: number): Figures {
  const fold = ({ labels }: Suggested) => foldOf([...labels].toSorted().join("|"), seed);
  const all = Array.from({ length: FOLDS }, (_, index) => {
    const weights = fit(sentences.filter((sentence) => fold(sentence) !== index));
    const left = sentences.filter((sentence) => fold(sentence) === index);
    return left.flatMap((sentence) => {
      const ranked = sentence.suggestions
        .map(({ skill, signals }) => ({ skill, score: scoreOf(vectorOf(signals), weights) }))
        .toSorted((a, b) => b.score - a.score)
        .map(({ skill }) => skill);
      return judgeEach([sentence], () => ranked);
    });
  });
  return meanOf(all.flat());
}

/** Repeated five-fold cross-validation of the weights: mean and spread (standard deviation) over the seeds. */
export function crossValidate(sentences: readonly Suggested[]) {
  const runs = SEEDS.map((seed) => heldOut(sentences, seed));
  const mean = meanOf(runs);
  const spread = (key: keyof Figures) =>
    Math.sqrt(runs.reduce((sum, run) => sum + (run[key] - mean[key]) ** 2, 0) / runs.length);
  const shown = (key: keyof Figures) => `${mean[key].toFixed(1)} ± ${spread(key).toFixed(1)}`;
  const weights = Object.fromEntries(
    fit(sentences).map((weight, index) => [NAMES[index]!, Number(weight.toFixed(2))]),
  );
  return { folds: FOLDS, rp5: shown("rp5"), rp10: shown("rp10"), mrr: shown("mrr"), weights };
}
