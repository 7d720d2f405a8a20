import type { Bounds } from "#matching/index/bounds.ts";
import type { Candidates } from "#matching/index/candidates.ts";
import type { Columns } from "#matching/index/columns.ts";
import type { Groups } from "#matching/index/groups.ts";
import type { List } from "#matching/index/list.ts";
import { POINTS_FROM } from "#matching/index/other-points.ts";
import type { OtherPoints } from "#matching/index/other-points.ts";
import type { Plan } from "#matching/index/plan.ts";

/** What a sweep is told, and the list into which it puts what it finds. */
export interface Sweeping {
  readonly columns: Columns;
  readonly plan: Plan;
  readonly bounds: Bounds;
  readonly others: OtherPoints;
  readonly groups: Groups;
  /** The two lines in which each posting says something for itself. */
  readonly lines: readonly [number, number];
  /** What has been looked at already. */
  readonly candidates: Candidates;
  readonly list: List;
}

/**
 * Looks at all postings that were not looked at yet and could still come into the list: by groups, of which most are left out
 * as they are, and within them only as far as common skills can make up for what is missing.
 *
 * @returns how many postings were looked at one by one
 */
export function sweep(sweeping: Sweeping): number {
  const { columns, plan, bounds, others, groups, list } = sweeping;
  const { steps, begins } = plan.order;
  let looked = columns.size - plan.size;
  const order = list.least < 0 ? mostFirst(groups) : null;
  for (let place = 0; place < groups.size; place++) {
    const group = order ? order[place]! : place;
    // The first of a group has the most steps.
    if (steps[begins[group]!]! < bounds.leastSteps(list.least - groups.mostOf(group))) continue;
    looked += sweepGroup(sweeping, group);
  }
  for (let slot = plan.size; slot < columns.size; slot++) {
    const other = others.points(slot);
    if (other + bounds.ofAll(slot, 0, 0) >= list.least) consider(sweeping, slot, other, true);
  }
  return looked;
}

/** Where nothing is known yet, those come first that have the most points. */
function mostFirst({ size, points }: Groups): Int32Array {
  return Int32Array.from({ length: size }, (_, group) => group).sort(
    (a, b) => points[b]! - points[a]!,
  );
}

function sweepGroup(sweeping: Sweeping, group: number): number {
  const { plan, bounds, others, groups, lines, list } = sweeping;
  const { first, second, asked, required, held } = plan.inOrder;
  const { slots, steps, begins } = plan.order;
  const [ofFirst, ofSecond] = [others.tableOf(lines[0]), others.tableOf(lines[1])];
  const { askedBits, heldBits } = bounds;
  const points = groups.points[group]!;
  const most = groups.mostOf(group);
  const begin = begins[group]!;
  const end = begins[group + 1]!;
  let fewest = bounds.leastSteps(list.least - most);
  let at = begin;
  for (; at < end && steps[at]! >= fewest; at++) {
    const ofAsked = asked[at]! & askedBits;
    const ofHeld = heldBits === 0 ? 0 : held[at]! & heldBits;
    const hasCommon = (ofAsked | ofHeld) !== 0;
    const skills = hasCommon
      ? bounds.ofBits(plan.totalsInOrder[at]!, ofAsked, required[at]!, ofHeld)
      : 0;
    // Most come to too little, whatever they say for themselves.
    if (skills + most < list.least) continue;
    const one = ofFirst[first[at]!]!;
    const two = ofSecond[second[at]!]!;
    const other =
      (one | two) < 0
        ? others.points(slots[at]!)
        : points + (one >> POINTS_FROM) + (two >> POINTS_FROM);
    if (skills + other < list.least) continue;
    if (consider(sweeping, slots[at]!, other, hasCommon))
      fewest = bounds.leastSteps(list.least - most);
  }
  return at - begin;
}

/** Considers one posting, unless it was considered before. */
function consider(
  { columns, candidates, list }: Sweeping,
  slot: number,
  other: number,
  isServed: boolean,
): boolean {
  if (candidates.has(slot) || columns.isGone[slot] === 1) return false;
  list.consider(slot, other, isServed);
  return true;
}
