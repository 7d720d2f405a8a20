import type { Annotated } from "./annotated.ts";

/** Ranks the labels for a text, the best first. */
export type Rank = (text: string) => readonly string[];

/** How well a ranking finds the labels, in percent: R-precision at 5 and at 10, mean reciprocal rank. */
export type Figures = { rp5: number; rp10: number; mrr: number };

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function figuresOfOne(ranked: readonly string[], labels: readonly string[]): Figures {
  const wanted = new Set(labels);
  const hits = (k: number) => ranked.slice(0, k).filter((label) => wanted.has(label)).length;
  const precision = (k: number) => (100 * hits(k)) / Math.min(k, wanted.size);
  const first = ranked.findIndex((label) => wanted.has(label));
  return { rp5: precision(5), rp10: precision(10), mrr: first < 0 ? 0 : 100 / (first + 1) };
}

/** The means over sentences. */
export function meanOf(figures: readonly Figures[]): Figures {
  return {
    rp5: mean(figures.map(({ rp5 }) => rp5)),
    rp10: mean(figures.map(({ rp10 }) => rp10)),
    mrr: mean(figures.map(({ mrr }) => mrr)),
  };
}

/** The figures of every sentence: R-precision at k is hits among the first k over min(k, number of labels). */
export const judgeEach = (annotated: readonly Annotated[], rank: Rank): Figures[] =>
  annotated.map(({ sentence, labels }) => figuresOfOne(rank(sentence), labels));

const WARM_UP = 50;

/** The figures of all sentences, and the milliseconds that ranking for one takes once the code is warm. */
export function judge(annotated: readonly Annotated[], rank: Rank) {
  for (const { sentence } of annotated.slice(0, WARM_UP)) rank(sentence);
  const started = performance.now();
  const figures = meanOf(judgeEach(annotated, rank));
  const took = performance.now() - started;
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    rp5: rounded(figures.rp5, 2),
    rp10: rounded(figures.rp10, 2),
    mrr: rounded(figures.mrr, 2),
    sentences: annotated.length,
    ms_per_sentence: rounded(took / annotated.length, 3),
  };
}
