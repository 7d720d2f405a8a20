import type { Frequencies, Requirement, SkillId } from "#matching/types.ts";

/**
 * How rare an asked skill is, in thousandths: round(1000 · ln(1 + (n + 1) / (df + 1))), the smoothed
 * inverse document frequency over the open postings of the kind that asks. Never below 1, so that a
 * requirement always weighs something.
 */
export function idf(n: number, df: number): number {
  return Math.max(1, Math.round(1000 * Math.log(1 + (n + 1) / (df + 1))));
}

export interface Weighted {
  readonly requirement: Requirement;
  /** importance · idf, in thousandths. */
  readonly weight: number;
}

/**
 * The requirements with their weights, the heaviest first, ties by skill and then by requirement id,
 * so that the order in which they were entered never matters. Without frequencies n and df are 0.
 */
export function weigh(
  requirements: readonly Requirement[],
  frequencies: Frequencies | undefined,
): Weighted[] {
  const n = frequencies?.n ?? 0;
  const df = (skill: SkillId) => frequencies?.df.get(skill) ?? 0;
  const weighted: Weighted[] = [];
  for (const requirement of requirements) {
    const one = { requirement, weight: requirement.importance * idf(n, df(requirement.skill)) };
    // There are a dozen of them, and thousands of such lists: one by one is quicker than to sort.
    let place = weighted.length;
    for (; place > 0 && compareWeighted(one, weighted[place - 1]!) < 0; place--)
      weighted[place] = weighted[place - 1]!;
    weighted[place] = one;
  }
  return weighted;
}

const compareWeighted = (a: Weighted, b: Weighted): number =>
  b.weight - a.weight ||
  compareText(a.requirement.skill, b.requirement.skill) ||
  compareText(a.requirement.id, b.requirement.id);

const means = new WeakMap<Frequencies, number>();

/**
 * What a posting that was counted asks for in the mean, in thousandths, each skill as if it were preferred: Σ df · idf ÷ n, a
 * whole number. 0 where none was counted. A count never changes, so its mean is kept.
 */
export function meanWeight(frequencies: Frequencies | undefined): number {
  if (!frequencies || frequencies.n === 0) return 0;
  const known = means.get(frequencies);
  if (known !== undefined) return known;
  const { n, df } = frequencies;
  const mean = meanOf(
    n,
    Array.from(df.values(), (count) => ({ df: count, skills: 1 })),
  );
  means.set(frequencies, mean);
  return mean;
}

/**
 * That mean, of how many skills are asked for by so many postings each, whichever skills these are.
 *
 * @param n how many postings were counted
 */
export function meanOf(n: number, asked: readonly { df: number; skills: number }[]): number {
  if (n === 0) return 0;
  const sum = asked.reduce((total, { df, skills }) => total + skills * df * idf(n, df), 0);
  return Math.round(sum / n);
}

/** The sum of the weights, the w of `matching.md`. */
export const totalWeight = (weighted: readonly Weighted[]): number =>
  weighted.reduce((sum, { weight }) => sum + weight, 0);

/** The points of one line in hundredths, rounded down; credit in thousandths. */
export const linePoints = (possible: number, weight: number, credit: number, total: number) =>
  Math.floor((possible * weight * credit) / (1000 * total));

/** Order by code units: the same everywhere, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
