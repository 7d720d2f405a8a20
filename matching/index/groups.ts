import type { Conditions } from "#matching/index/conditions.ts";
import { POINTS_FROM } from "#matching/index/other-points.ts";
import type { OtherPoints } from "#matching/index/other-points.ts";
import { OTHER_GROUPS, OTHER_SAID } from "#matching/index/plan.ts";
import { ROW } from "#matching/index/plan-rows.ts";
import type { Plan } from "#matching/index/plan.ts";

/** What the groups of a plan, and each posting in them, give to one that asks beside skills. */
export class Groups {
  readonly size: number;
  /** The points that all postings of a group have. */
  readonly points: Int32Array;
  /** What can come on top for one of them. */
  readonly #onTop: number;
  readonly #all: number;
  readonly #possible: readonly [number, number];
  readonly #plan: Plan;
  readonly #others: OtherPoints;
  readonly #ofFirst: Int32Array;
  readonly #ofSecond: Int32Array;

  constructor(plan: Plan, { lines, ofGroups, ofOne }: Conditions, others: OtherPoints) {
    this.#plan = plan;
    this.#others = others;
    this.#ofFirst = others.tableOf(ofOne[0]);
    this.#ofSecond = others.tableOf(ofOne[1]);
    this.size = plan.order.begins.length - 1;
    this.points = new Int32Array(this.size);
    this.#possible = [lines[ofOne[0]]!.possible, lines[ofOne[1]]!.possible];
    this.#onTop = others.mostOf(ofOne[0]) + others.mostOf(ofOne[1]);
    this.#all = ofGroups.reduce((sum, line) => sum + lines[line]!.possible, 0);
    for (const [place, line] of ofGroups.entries()) {
      const said = plan.saidByGroup[place]!;
      for (let group = 0; group < this.size; group++)
        this.points[group]! += others.ofLine(line, said[group]!);
    }
  }

  /** The most that a posting of a group can have. */
  mostOf(group: number): number {
    return this.points[group]! + this.#onTop;
  }

  /** The most that what postings say can give: in a group alike, and each for itself, by the numbers in the codes of the plan. */
  get most(): MostPoints {
    const [first, second] = this.#possible;
    return {
      ofGroup: upTo(OTHER_GROUPS, this.points, this.#all),
      ofFirst: upTo(OTHER_SAID, pointsIn(this.#ofFirst, first), first),
      ofSecond: upTo(OTHER_SAID, pointsIn(this.#ofSecond, second), second),
    };
  }

  /** What the posting in a slot has, as `OtherPoints` says it, mostly out of its row. */
  pointsAt(slot: number): number {
    const { rows, size } = this.#plan;
    if (slot >= size) return this.#others.points(slot);
    const row = slot * ROW.size;
    const one = this.#ofFirst[rows[row + ROW.first]!]!;
    const two = this.#ofSecond[rows[row + ROW.second]!]!;
    if ((one | two) < 0) return this.#others.points(slot);
    return this.points[rows[row + ROW.group]!]! + (one >> POINTS_FROM) + (two >> POINTS_FROM);
  }
}

/** By the numbers that stand in the codes of a plan, in hundredths. */
export interface MostPoints {
  readonly ofGroup: Int32Array;
  readonly ofFirst: Int32Array;
  readonly ofSecond: Int32Array;
}

/** What is not known yet may be all that there is. */
function pointsIn(table: Int32Array, possible: number): Int32Array {
  const points = new Int32Array(table.length);
  for (let at = 0; at < table.length; at++)
    points[at] = table[at]! < 0 ? possible : table[at]! >> POINTS_FROM;
  return points;
}

/** The codes of a plan tell no numbers apart from the last one on. */
function upTo(last: number, points: Int32Array, most: number): Int32Array {
  if (points.length <= last) return points;
  const known = points.slice(0, last + 1);
  known[last] = most;
  return known;
}
