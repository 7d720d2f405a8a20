import type { Columns } from "#matching/index/columns.ts";
import type { Plan } from "#matching/index/plan.ts";
import type { SkillLists } from "#matching/index/skill-lists.ts";

/** What stands where in the row of a slot. */
export const ROW = {
  group: 0,
  /** How much it asks, as a fraction. */
  total: 1,
  /** The two things that it says for itself. */
  first: 2,
  second: 3,
  /** Which common skills it asks for, those that it requires, and those that it has for certain. */
  asked: 4,
  required: 5,
  held: 6,
  size: 8,
} as const;

/** Writes what is looked at together, of every slot side by side. */
export function rowsOf(
  columns: Columns,
  [first, second]: readonly [number, number],
  {
    size,
    order,
    commonAsked,
    commonHeld,
  }: Pick<Plan, "size" | "order" | "commonAsked" | "commonHeld">,
): Int32Array {
  const { asked, held, said, width } = columns;
  const rows = new Int32Array(ROW.size * size);
  const floats = new Float32Array(rows.buffer);
  for (let group = 0; group + 1 < order.begins.length; group++)
    for (let place = order.begins[group]!; place < order.begins[group + 1]!; place++)
      rows[order.slots[place]! * ROW.size + ROW.group] = group;
  for (let slot = 0; slot < size; slot++) {
    const row = slot * ROW.size;
    floats[row + ROW.total] = asked.totals[slot]!;
    rows[row + ROW.first] = said[slot * width + first]!;
    rows[row + ROW.second] = said[slot * width + second]!;
  }
  const note = (lists: SkillLists, common: readonly number[], at: number, slotOf: SlotOf) =>
    noteBits(lists, common, (slot, bit) => (rows[slot * ROW.size + at]! |= bit), slotOf);
  note(asked.lists, commonAsked, ROW.asked, (entry) => entry >> 1);
  note(asked.lists, commonAsked, ROW.required, (entry) => (entry & 1 ? entry >> 1 : -1));
  note(held.certain, commonHeld, ROW.held, (slot) => slot);
  return rows;
}

type SlotOf = (entry: number) => number;

function noteBits(
  lists: SkillLists,
  common: readonly number[],
  note: (slot: number, bit: number) => void,
  slotOf: SlotOf,
) {
  for (const [at, skill] of common.entries()) {
    const list = lists.of(skill);
    for (let one = 0; one < lists.lengthOf(skill); one++) {
      const slot = slotOf(list[one]!);
      if (slot >= 0) note(slot, 1 << at);
    }
  }
}
