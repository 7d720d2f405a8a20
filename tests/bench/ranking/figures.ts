import { Chance } from "#tests/faults/seeded.ts";

/** The best ten in their order, and the place of the own occupation from 1; null where it is not in the list at all. */
export type Ranking = { top: readonly number[]; place: number | null };

export const TOP = 10;

/** What it is worth to find one occupation in the list of another: 3 for itself, 2 for one of its unit group, 1 for its minor group. */
export function gainOf(own: string, other: string, isSame: boolean): number {
  if (isSame) return 3;
  if (own === other) return 2;
  return own.slice(0, 3) === other.slice(0, 3) ? 1 : 0;
}

const discounted = (gains: readonly number[]) =>
  gains.slice(0, TOP).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);

/** The discounted gains of the first ten, divided by those of the best order of all there are. */
export const ndcg = (found: readonly number[], all: readonly number[]): number =>
  discounted(found) / discounted(all.toSorted((a, b) => b - a));

export const reciprocal = (place: number | null): number => (place === null ? 0 : 1 / place);

/**
 * The order of scores, the highest first and ties by place in the list. What has no score is not in it.
 *
 * @param own whose place is asked for
 */
export function rankScores(scores: Float64Array, own: number): Ranking {
  const top: number[] = [];
  const mine = scores[own]!;
  let before = 0;
  for (let one = 0; one < scores.length; one++) {
    const score = scores[one]!;
    if (score > mine || (score === mine && one < own)) before++;
    const last = top.length === TOP ? scores[top[TOP - 1]!]! : 0;
    if (score <= last) continue;
    let place = top.length;
    while (place > 0 && scores[top[place - 1]!]! < score) place--;
    top.splice(place, 0, one);
    if (top.length > TOP) top.pop();
  }
  return { top, place: mine > 0 ? before + 1 : null };
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle 95 % of what the mean comes to when the values are drawn anew, as many of them, over and over. */
export function bootstrap(
  values: readonly number[],
  { seed, times }: { seed: number; times: number },
): { low: number; high: number } {
  const chance = new Chance(seed);
  const means = Array.from({ length: times }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++)
      sum += values[Math.floor(chance.next() * values.length)]!;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return {
    low: means[Math.floor(times * 0.025)]!,
    high: means[Math.ceil(times * 0.975) - 1]!,
  };
}
