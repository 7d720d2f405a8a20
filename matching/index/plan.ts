import type { Columns } from "#matching/index/columns.ts";
import { commonIn, sharesOfCommon } from "#matching/index/common-skills.ts";
import type { Commonness } from "#matching/index/common-skills.ts";
import { bytesOf } from "#matching/index/numbers.ts";
import { orderOf, STEPS, STEPS_IN_BYTE } from "#matching/index/plan-order.ts";
import type { Order } from "#matching/index/plan-order.ts";
import { ROW, rowsOf } from "#matching/index/plan-rows.ts";
import { TotalClasses } from "#matching/index/total-classes.ts";
import { rankScale } from "#matching/order.ts";

/** All groups from this one on are told apart in the order alone. */
export const OTHER_GROUPS = 65_535;

/** So are all things that postings say from this number on. */
export const OTHER_SAID = 65_535;

type InOrder = "first" | "second" | "asked" | "required" | "held";

/** New postings are looked at one by one until there are so many of them: a share of all, or a few hundred. */
const UNPLANNED_SHARE = 32;
const UNPLANNED = 500;

/** Lines that are not about skills, by their number. */
export interface Lines {
  /** Those of which the postings of a group say the same. */
  readonly ofGroups: readonly number[];
  /** The two others. */
  readonly ofOne: readonly [number, number];
}

/**
 * The postings of an index in an order in which most of them need not be looked at: in groups that say the same but for time
 * and place, those first in which skills that many ask for weigh most.
 */
export class Plan {
  /** Later slots are not in the plan. */
  readonly size: number;
  /** Common skills by their bit. */
  readonly commonAsked: readonly number[];
  readonly commonHeld: readonly number[];
  /** By slot what is looked at together, side by side: see `ROW`. Two views of the same. */
  readonly rows: Int32Array;
  readonly floats: Float32Array;
  readonly order: Order;
  /** What the postings of a group say alike: for each of these lines by group. */
  readonly saidByGroup: readonly Int32Array[];
  /** What stands in the rows, column by column in that order. */
  readonly inOrder: Readonly<Record<InOrder, Int32Array>>;
  readonly totalsInOrder: Float32Array;
  /** How much a step is of the points for what is asked, times the scale of the rank. */
  readonly step: number;
  /** The largest share that common skills have of what a posting asks. */
  readonly mostShare: number;
  readonly totals: TotalClasses;
  /** The most that a posting asks, and how much one asks on the average, never nothing. */
  readonly mostAsked: number;
  readonly meanAsked: number;
  /**
   * By slot in two numbers, as far as they go: its group, the class of how much it asks and about how many steps; and the two
   * things that it says for itself.
   */
  readonly codes: Int32Array;

  constructor(columns: Columns, { ofGroups, ofOne }: Lines, commonness: Commonness) {
    const { size, asked, held } = columns;
    this.size = size;
    this.commonAsked = commonIn(asked.lists, columns, commonness);
    this.commonHeld = commonIn(held.certain, columns, commonness);
    const totals = asked.totals.subarray(0, size);
    this.totals = new TotalClasses(totals);
    this.mostAsked = totals.reduce((most, total) => Math.max(most, total), 0);
    this.meanAsked = totals.reduce((sum, one) => sum + one, 1) / Math.max(1, size);
    const shares = sharesOfCommon(columns, this.commonAsked);
    const scaled = shares.map((share, slot) => share * rankScale(totals[slot]!, columns.usual));
    this.mostShare = shares.reduce((most, share) => Math.max(most, share), 0);
    this.step = scaled.reduce((most, one) => Math.max(most, one), 1e-9) / STEPS;
    const steps = Uint16Array.from(scaled, (one) => Math.min(STEPS, Math.ceil(one / this.step)));
    this.order = orderOf(columns, ofGroups, steps);
    const { said, width } = columns;
    const firsts = Int32Array.from(this.order.begins.slice(0, -1), (at) => this.order.slots[at]!);
    this.saidByGroup = ofGroups.map((line) => firsts.map((slot) => said[slot * width + line]!));
    this.rows = rowsOf(columns, ofOne, this);
    this.floats = new Float32Array(this.rows.buffer);
    this.inOrder = {
      first: this.#inOrder(ROW.first),
      second: this.#inOrder(ROW.second),
      asked: this.#inOrder(ROW.asked),
      required: this.#inOrder(ROW.required),
      held: this.#inOrder(ROW.held),
    };
    this.totalsInOrder = Float32Array.from(this.order.slots, (slot) => totals[slot]!);
    this.codes = this.#codes(steps);
  }

  get bytes(): number {
    const { rows, order, codes, totals, totalsInOrder } = this;
    const inOrder = [order.slots, order.steps, totalsInOrder, ...Object.values(this.inOrder)];
    return bytesOf([rows, codes, totals.of, ...this.saidByGroup, ...inOrder]);
  }

  #inOrder(of: number): Int32Array {
    return this.order.slots.map((slot) => this.rows[slot * ROW.size + of]!);
  }

  #codes(steps: Uint16Array): Int32Array {
    const codes = new Int32Array(2 * this.size);
    for (const [slot, one] of steps.entries()) {
      const row = slot * ROW.size;
      const group = Math.min(this.rows[row + ROW.group]!, OTHER_GROUPS);
      const first = Math.min(this.rows[row + ROW.first]!, OTHER_SAID);
      const second = Math.min(this.rows[row + ROW.second]!, OTHER_SAID);
      codes[2 * slot] =
        (group << 16) | (this.totals.of[slot]! << 8) | Math.ceil(one / STEPS_IN_BYTE);
      codes[2 * slot + 1] = (first << 16) | second;
    }
    return codes;
  }
}

const kept = new WeakMap<Columns, Plan>();

/** The plan of an index, made anew when too much has been added since. */
export function planFor(columns: Columns, lines: Lines, commonness: Commonness): Plan {
  const known = kept.get(columns);
  if (known) {
    const unplanned = columns.size - known.size;
    if (unplanned <= Math.max(UNPLANNED, known.size / UNPLANNED_SHARE)) return known;
  }
  const plan = new Plan(columns, lines, commonness);
  kept.set(columns, plan);
  return plan;
}

/** The bytes of what is planned; none before the first question. */
export const bytesOfPlan = (columns: Columns): number => kept.get(columns)?.bytes ?? 0;
