import type { SkillLists } from "#matching/index/skill-lists.ts";
import type { Notes } from "#matching/index/notes.ts";
import type { Tables } from "#matching/index/tables.ts";

/**
 * How many postings have credit for anything, be it used up, too late or not certain.
 *
 * @param counts whether the posting of a slot is to be counted; asked for tens of thousands of them
 * @param without the slots of postings that are left out
 */
export function countCreditable(
  notes: Notes,
  { asked: askedFor, held: had }: Tables,
  counts: (slot: number) => boolean,
  without: readonly number[],
): number {
  const { columns, creditedFor } = notes;
  const { asked, held } = columns;
  const mark = ++notes.requirements;
  for (const slot of without) creditedFor[slot] = mark;
  let count = 0;
  const noteAll = (lists: SkillLists, skill: number, shift: number) => {
    const list = lists.of(skill);
    const length = lists.lengthOf(skill);
    for (let at = 0; at < length; at++) {
      const slot = list[at]! >> shift;
      if (creditedFor[slot] === mark) continue;
      creditedFor[slot] = mark;
      if (columns.isGone[slot] === 0 && counts(slot)) count++;
    }
  };
  for (const skill of askedFor) noteAll(asked.lists, skill, 1);
  for (const skill of had) {
    noteAll(held.certain, skill, 0);
    noteAll(held.uncertain, skill, 0);
  }
  return count;
}
