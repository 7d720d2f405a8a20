import { bestOf } from "#matching/index/bounds.ts";
import type { Notes } from "#matching/index/notes.ts";
import type { Plan } from "#matching/index/plan.ts";
import type { Tables } from "#matching/index/tables.ts";
import { FULL_CREDIT } from "#matching/rules.ts";

/**
 * Notes with every posting what those of its skills that are not common come to at most: how much weight of what it asks
 * is earned, and which part of what is asked of it. Levels and the limit on partial credit for what a posting asks are left
 * out: both only lower.
 *
 * @returns how many postings have credit that is certain for such a skill; their slots stand in `touched`
 */
export function creditRare(notes: Notes, tables: Tables, plan: Plan): number {
  return creditHeld(notes, tables, plan, creditAsked(notes, tables, plan));
}

/** Clears what a question has noted of so many postings. */
export function clearCredit({ touched, earned, parts }: Notes, count: number): void {
  for (let at = 0; at < count; at++) {
    earned[touched[at]!] = 0;
    parts[touched[at]!] = 0;
  }
}

function creditAsked(notes: Notes, { asked, servings }: Tables, { commonAsked }: Plan): number {
  const { rarities, lists } = notes.columns.asked;
  let count = 0;
  for (const [place, skill] of asked.entries()) {
    if (lists.lengthOf(skill) === 0 || commonAsked.includes(skill)) continue;
    const earned = bestOf(servings[place]!) * rarities[skill]!;
    if (earned > 0) count = creditList(notes, skill, earned / FULL_CREDIT, count);
  }
  return count;
}

/** Credits every posting that asks for a skill. */
function creditList(notes: Notes, skill: number, more: number, before: number): number {
  const { columns, touched, earned } = notes;
  const { lists } = columns.asked;
  const list = lists.of(skill);
  const length = lists.lengthOf(skill);
  let count = before;
  for (let at = 0; at < length; at++) {
    const entry = list[at]!;
    const slot = entry >> 1;
    const known = earned[slot]!;
    if (known === 0) touched[count++] = slot;
    earned[slot] = known + more * (1 + (entry & 1));
  }
  return count;
}

/** Credits every posting that has a skill for certain with the most that it can serve of each requirement. */
function creditHeld(notes: Notes, tables: Tables, plan: Plan, before: number): number {
  const { total, weights } = tables.wants;
  let count = before;
  for (const [requirement, servedBy] of byRequirement(tables, plan).entries()) {
    notes.requirements++;
    const part = weights[requirement]! / (FULL_CREDIT * total);
    for (const { skill, credit } of servedBy.sort((a, b) => b.credit - a.credit))
      count = creditHolders(notes, skill, part * credit, count);
  }
  return count;
}

type ServedBy = { skill: number; credit: number };

/** For each requirement the skills that have credit for it, without the common ones. */
function byRequirement({ wants, held, served }: Tables, { commonHeld }: Plan): ServedBy[][] {
  const found: ServedBy[][] = wants.weights.map(() => []);
  for (const [place, skill] of held.entries()) {
    if (commonHeld.includes(skill)) continue;
    for (const { requirement, credit } of served[place]!)
      found[requirement]!.push({ skill, credit });
  }
  return found;
}

function creditHolders(notes: Notes, skill: number, part: number, before: number): number {
  const { columns, touched, earned, parts, creditedFor, requirements } = notes;
  const list = columns.held.certain.of(skill);
  const length = columns.held.certain.lengthOf(skill);
  let count = before;
  for (let at = 0; at < length; at++) {
    const slot = list[at]!;
    // What earns most comes first.
    if (creditedFor[slot] === requirements) continue;
    creditedFor[slot] = requirements;
    const known = parts[slot]!;
    if (known === 0 && earned[slot] === 0) touched[count++] = slot;
    parts[slot] = known + part;
  }
  return count;
}
