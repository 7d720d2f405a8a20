import type { Columns } from "#matching/index/columns.ts";

/** What common skills can come to is kept in so many steps; about how many, in a byte. */
export const STEPS_IN_BYTE = 16;
export const STEPS = 255 * STEPS_IN_BYTE;
const STEP_ROOM = STEPS + 1;
/** More than there are groups, or things that postings say. */
const GROUP_ROOM = 2 ** 24;

export interface Order {
  /** All slots, those of a group together, those with the most steps first. */
  readonly slots: Int32Array;
  /** By place in that order. */
  readonly steps: Uint16Array;
  /** Where the groups begin, and where the last one ends. */
  readonly begins: readonly number[];
}

/**
 * Puts all slots into groups that say the same in some lines, and within them by steps.
 *
 * @param steps by slot
 */
export function orderOf(columns: Columns, lines: readonly number[], steps: Uint16Array): Order {
  const { size } = columns;
  const groups = groupsOf(columns, lines);
  const keys = new Float64Array(size);
  for (let slot = 0; slot < size; slot++)
    keys[slot] = (groups[slot]! * STEP_ROOM + STEPS - steps[slot]!) * size + slot;
  const slots = new Int32Array(size);
  const begins: number[] = [];
  let last = -1;
  for (const [place, key] of keys.sort().entries()) {
    const slot = key % size;
    slots[place] = slot;
    if (groups[slot] !== last) begins.push(place);
    last = groups[slot]!;
  }
  begins.push(size);
  return { slots, steps: Uint16Array.from(slots, (slot) => steps[slot]!), begins };
}

/** By slot the number of its group. */
function groupsOf({ size, said, width }: Columns, lines: readonly number[]): Int32Array {
  const groups = new Int32Array(size);
  for (const line of lines) {
    const numbers = new Map<number, number>();
    for (let slot = 0; slot < size; slot++) {
      const pair = groups[slot]! * GROUP_ROOM + said[slot * width + line]!;
      const known = numbers.get(pair);
      groups[slot] = known ?? numbers.size;
      if (known === undefined) numbers.set(pair, numbers.size);
    }
  }
  return groups;
}
