import type { Notes } from "#matching/index/notes.ts";
import type { Serving } from "#matching/index/supply.ts";
import type { Tables } from "#matching/index/tables.ts";
import { FULL_CREDIT } from "#matching/rules.ts";

/**
 * Notes with every posting what its skills come to at most, as a share of one direction. Levels and the limit on partial
 * credit for what a posting asks are left out: both only lower.
 *
 * @returns how many postings have credit that is certain; their slots stand in `touched`
 */
export function creditAll(notes: Notes, tables: Tables): number {
  return creditHeld(notes, tables, creditAsked(notes, tables));
}

/** Clears what a question has noted of so many postings. */
export function clearCredit({ touched, credited }: Notes, count: number): void {
  for (let at = 0; at < count; at++) credited[touched[at]!] = 0;
}

function creditAsked(notes: Notes, { supply, servingOf, servings }: Tables): number {
  const { skills, asked } = notes.columns;
  let count = 0;
  for (const skill of supply.servings.keys()) {
    const number = skills.find(skill);
    if (number === undefined || asked.lists.lengthOf(number) === 0) continue;
    const earned = bestOf(servings[servingOf[number]! - 1]!) * asked.rarities[number]!;
    if (earned > 0) count = creditList(notes, number, earned / FULL_CREDIT, count);
  }
  return count;
}

const bestOf = (servings: readonly Serving[]): number =>
  servings.reduce((most, { certain }) => Math.max(most, certain[0]!), 0);

/** Credits every posting that asks for a skill. */
function creditList(notes: Notes, skill: number, earned: number, before: number): number {
  const { columns, touched, credited } = notes;
  const { lists, totals } = columns.asked;
  const list = lists.of(skill);
  const length = lists.lengthOf(skill);
  let count = before;
  for (let at = 0; at < length; at++) {
    const entry = list[at]!;
    const slot = entry >> 1;
    const credit = credited[slot]!;
    if (credit === 0) touched[count++] = slot;
    credited[slot] = credit + (earned * (1 + (entry & 1))) / totals[slot]!;
  }
  return count;
}

/** Credits every posting that has a skill for certain with the most that it can serve of each requirement. */
function creditHeld(notes: Notes, tables: Tables, before: number): number {
  const { total, weights } = tables.wants;
  let count = before;
  for (const [requirement, servedBy] of byRequirement(notes, tables).entries()) {
    notes.requirements++;
    const part = weights[requirement]! / (FULL_CREDIT * total);
    for (const { skill, credit } of servedBy.sort((a, b) => b.credit - a.credit))
      count = creditHolders(notes, skill, part * credit, count);
  }
  return count;
}

type ServedBy = { skill: number; credit: number };

/** For each requirement the skills of the columns that have credit for it. */
function byRequirement({ columns }: Notes, { wants, servedOf, served }: Tables): ServedBy[][] {
  const found: ServedBy[][] = wants.weights.map(() => []);
  for (const taught of wants.served.keys()) {
    const skill = columns.skills.find(taught);
    if (skill === undefined) continue;
    for (const { requirement, credit } of served[servedOf[skill]! - 1]!)
      found[requirement]!.push({ skill, credit });
  }
  return found;
}

function creditHolders(notes: Notes, skill: number, part: number, before: number): number {
  const { columns, touched, credited, creditedFor, requirements } = notes;
  const list = columns.held.certain.of(skill);
  const length = columns.held.certain.lengthOf(skill);
  let count = before;
  for (let at = 0; at < length; at++) {
    const slot = list[at]!;
    // What earns most comes first.
    if (creditedFor[slot] === requirements) continue;
    creditedFor[slot] = requirements;
    const credit = credited[slot]!;
    if (credit === 0) touched[count++] = slot;
    credited[slot] = credit + part;
  }
  return count;
}
