import type { Columns } from "#matching/index/columns.ts";
import type { SkillLists } from "#matching/index/skill-lists.ts";

/** How many postings have to ask for a skill, or have it, before it counts as common: one in so many, and so many at least. */
export interface Commonness {
  readonly oneIn: number;
  readonly atLeast: number;
}

export const COMMON: Commonness = { oneIn: 16, atLeast: 256 };

/** So many bits a number has for common skills. */
const MOST_COMMON = 31;

/** The skills with the longest lists, the longest first. */
export function commonIn(
  lists: SkillLists,
  { size, skills }: Columns,
  { oneIn, atLeast }: Commonness,
): number[] {
  const least = Math.max(atLeast, size / oneIn);
  return [...skills.names.keys()]
    .filter((skill) => lists.lengthOf(skill) > least)
    .sort((a, b) => lists.lengthOf(b) - lists.lengthOf(a))
    .slice(0, MOST_COMMON);
}

/** By slot: how much of what a posting asks are common skills. */
export function sharesOfCommon({ size, asked }: Columns, common: readonly number[]): Float64Array {
  const isCommon = new Set(common);
  const shares = new Float64Array(size);
  for (let slot = 0; slot < size; slot++) {
    let weight = 0;
    for (let at = asked.begins[slot]!; at < asked.begins[slot + 1]!; at++)
      if (isCommon.has(asked.skills[at]!)) weight += asked.weights[at]!;
    if (weight > 0) shares[slot] = weight / asked.totals[slot]!;
  }
  return shares;
}
