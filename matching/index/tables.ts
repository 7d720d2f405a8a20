import type { CreditRow } from "#matching/credits.ts";
import type { Columns } from "#matching/index/columns.ts";
import type { SkillsOfPosting } from "#matching/index/entry.ts";
import type { Notes } from "#matching/index/notes.ts";
import { supplyOf } from "#matching/index/supply.ts";
import type { Serving, Supply } from "#matching/index/supply.ts";
import { wantsOf } from "#matching/index/wants.ts";
import type { Served, Wants } from "#matching/index/wants.ts";
import type { Frequencies } from "#matching/types.ts";

/** The skills of the side that asks a question, by the numbers that skills have in the columns. */
export interface Tables {
  readonly supply: Supply;
  readonly wants: Wants;
  /** Whether the side may have more than it says. */
  readonly isBlank: boolean;
  /** By skill that postings ask for: which servings there are for it; the first of them is 1, and 0 is none. */
  readonly servingOf: Int32Array;
  readonly servings: readonly (readonly Serving[])[];
  /** The skills that have a serving, in the order of their servings. */
  readonly asked: readonly number[];
  /** By skill that postings have: which requirements it serves, in the same way. */
  readonly servedOf: Int32Array;
  readonly served: readonly (readonly Served[])[];
  readonly held: readonly number[];
}

/**
 * Prepares a side for a question.
 *
 * @param frequencies by which what it asks is weighed
 * @param credits of the skills that it has, and for those that it asks for
 */
export function tablesFor(
  columns: Columns,
  notes: Notes,
  { asks, has, isBlank }: SkillsOfPosting,
  frequencies: Frequencies | undefined,
  credits: readonly CreditRow[],
): Tables {
  const supply = supplyOf(has, credits);
  const wants = wantsOf(asks, frequencies, credits);
  const { servingOf, servedOf } = notes;
  const [asked, servings] = numbered(columns, supply.servings, servingOf);
  const [held, served] = numbered(columns, wants.served, servedOf);
  return { supply, wants, isBlank, servingOf, servings, asked, servedOf, served, held };
}

function numbered<T>(
  { skills }: Columns,
  bySkill: ReadonlyMap<string, readonly T[]>,
  numberOf: Int32Array,
): [number[], (readonly T[])[]] {
  const numbers: number[] = [];
  const lists: (readonly T[])[] = [];
  numberOf.fill(0);
  for (const [skill, list] of bySkill) {
    const number = skills.find(skill);
    if (number === undefined) continue;
    numbers.push(number);
    numberOf[number] = lists.push(list);
  }
  return [numbers, lists];
}
