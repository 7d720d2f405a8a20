import { idf } from "#matching/weights.ts";
import { countDemands } from "./halves.ts";
import type { Half } from "./halves.ts";

type Sizes = { sum: number; supply: number; demand: number; weight: number; average: number };

/** A way of scoring a demand by what it shares with a supply. */
type Way = {
  /** What one shared skill counts, by the number of demands and how many of them ask for it. */
  weight: (n: number, df: number) => number;
  /** From the sum of what is shared, the sizes of both, and the weight of all that the demand asks. */
  score: (sizes: Sizes) => number;
};

const K1 = 1.2;
const B = 0.75;

const WAYS = {
  jaccard: {
    weight: () => 1,
    score: ({ sum, supply, demand }) => sum / (supply + demand - sum),
  },
  coverage: { weight: () => 1, score: ({ sum, demand }) => sum / demand },
  idf_coverage: { weight: idf, score: ({ sum, weight }) => sum / weight },
  bm25: {
    weight: (n, df) => Math.log(1 + (n - df + 0.5) / (df + 0.5)),
    score: ({ sum, demand, average }) =>
      (sum * (K1 + 1)) / (1 + K1 * (1 - B + (B * demand) / average)),
  },
} satisfies Record<string, Way>;

export type PlainMethod = keyof typeof WAYS;
export const PLAIN_METHODS = Object.keys(WAYS) as PlainMethod[];

/** Which of the demands ask for each skill. */
export function invert(demands: Half): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  demands.forEach((skills, index) => {
    for (const skill of skills) {
      const list = lists.get(skill);
      if (list) list.push(index);
      else lists.set(skill, [index]);
    }
  });
  return lists;
}

/** Scores all demands for one supply; 0 for those that share nothing with it. */
export function plainScores(method: PlainMethod, demands: Half) {
  const { weight, score }: Way = WAYS[method];
  const df = countDemands(demands);
  const lists = invert(demands);
  const weightOf = new Map([...df].map(([skill, count]) => [skill, weight(demands.length, count)]));
  const totals = demands.map((skills) => skills.reduce((all, one) => all + weightOf.get(one)!, 0));
  const average = demands.reduce((all, skills) => all + skills.length, 0) / demands.length;
  return (supply: readonly string[]): Float64Array => {
    const scores = new Float64Array(demands.length);
    for (const skill of supply)
      for (const index of lists.get(skill) ?? []) scores[index]! += weightOf.get(skill)!;
    for (const [index, sum] of scores.entries())
      if (sum > 0) {
        const sizes = { demand: demands[index]!.length, weight: totals[index]!, average };
        scores[index] = score({ sum, supply: supply.length, ...sizes });
      }
    return scores;
  };
}
