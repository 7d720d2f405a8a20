import type { Columns } from "#matching/index/columns.ts";
import { ROW } from "#matching/index/plan-rows.ts";
import { STEPS_IN_BYTE } from "#matching/index/plan-order.ts";
import type { Plan } from "#matching/index/plan.ts";
import type { Serving } from "#matching/index/supply.ts";
import type { Tables } from "#matching/index/tables.ts";
import { rankScale } from "#matching/order.ts";
import { FULL_CREDIT } from "#matching/rules.ts";

/** How many bits below the lowest one that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/**
 * What the skills of a posting can come to at most in the rank. Levels and the limit on partial credit for what a posting
 * asks are left out: both only lower.
 */
export class Bounds {
  readonly #columns: Columns;
  readonly #plan: Plan;
  /** What the side that asks a question asks for itself, and the points that the skills of a pair can carry. */
  readonly #own: number;
  readonly #possible: number;
  /** Which common skills are of use, and how much each earns: of what a posting asks, when preferred; of one's own wants. */
  readonly askedBits: number;
  readonly #askedEarned: Float64Array;
  readonly heldBits: number;
  readonly #heldParts: Float64Array;

  /** What common skills can earn in any case, and how many steps a hundredth more takes. */
  readonly #fixed: number;
  readonly #stepsOfOne: number;

  constructor(columns: Columns, plan: Plan, tables: Tables, possible: number) {
    this.#columns = columns;
    this.#plan = plan;
    this.#own = tables.wants.total;
    this.#possible = possible;
    this.#askedEarned = Float64Array.from(plan.commonAsked, (skill) =>
      earnedBy(columns, tables, skill),
    );
    this.#heldParts = Float64Array.from(plan.commonHeld, (skill) => partServedBy(tables, skill));
    this.askedBits = bitsOver(this.#askedEarned);
    this.heldBits = bitsOver(this.#heldParts);
    const ofAsked = this.#own > 0 ? possible / 2 : possible;
    const held = this.#heldParts.reduce((sum, part) => sum + part, 0);
    // The root of a sum is at most the sum of the roots.
    this.#fixed =
      1 + possible * held * this.#scale(plan.mostAsked) + ofAsked * plan.mostShare * this.#scale(0);
    this.#stepsOfOne = 1 / (ofAsked * plan.step);
  }

  /** What skill points count for in the rank where a posting asks so much. */
  #scale(total: number): number {
    return rankScale(this.#own + total, this.#columns.usual);
  }

  /**
   * What skills come to in the rank, one more for the errors of fractions.
   *
   * @param total all that the posting asks
   * @param earned weight of what the posting asks, in thousandths
   * @param part of what is asked of it
   */
  inRank(total: number, earned: number, part: number): number {
    const share = (total > 0 ? earned / total : 0) + part;
    const possible = this.#own > 0 && total > 0 ? this.#possible / 2 : this.#possible;
    return ((share * possible * this.#scale(total)) | 0) + 1;
  }

  /** What the skills of a posting come to with those that are common. */
  ofAll(slot: number, earned: number, part: number): number {
    const { rows, floats, size } = this.#plan;
    if (slot >= size) {
      const total = this.#columns.asked.totals[slot]!;
      return this.inRank(total, total, this.#own > 0 ? 1 : 0);
    }
    const row = slot * ROW.size;
    const asked = rows[row + ROW.asked]! & this.askedBits;
    const held = rows[row + ROW.held]! & this.heldBits;
    const all = earned + (asked === 0 ? 0 : this.#earnedBy(asked, rows[row + ROW.required]!));
    return this.inRank(floats[row + ROW.total]!, all, part + (held === 0 ? 0 : this.#partOf(held)));
  }

  /** What common skills alone come to. */
  ofBits(total: number, asked: number, required: number, held: number): number {
    const earned = asked === 0 ? 0 : this.#earnedBy(asked, required);
    return this.inRank(total, earned, held === 0 ? 0 : this.#partOf(held));
  }

  #earnedBy(asked: number, required: number): number {
    let earned = 0;
    for (let bits = asked; bits !== 0; bits &= bits - 1) {
      const bit = lowest(bits);
      earned += this.#askedEarned[bit]! * (1 + ((required >>> bit) & 1));
    }
    return earned;
  }

  #partOf(held: number): number {
    let part = 0;
    for (let bits = held; bits !== 0; bits &= bits - 1) part += this.#heldParts[lowest(bits)]!;
    return part;
  }

  /**
   * How a bound of the rank is made of what is in the code of a posting: points for the weight that is earned and for the part
   * of one's own wants, by the class of how much is asked; for the steps of common skills; and in any case.
   */
  get ofCodes(): CodeBounds {
    const { least, most } = this.#plan.totals;
    const ofPart = most.map((total) => {
      const possible = this.#own > 0 && total > 0 ? this.#possible / 2 : this.#possible;
      return possible * this.#scale(total);
    });
    const ofEarned = ofPart.map((part, one) => (least[one]! > 0 ? part / least[one]! : 0));
    const ofSteps = this.askedBits === 0 ? 0 : STEPS_IN_BYTE / this.#stepsOfOne;
    // One more, for the errors of fractions.
    return { ofEarned, ofPart, ofSteps, inAnyCase: this.#fixed + 1 };
  }

  /** The fewest steps with which common skills can still earn so much in the rank; see `Plan`. */
  leastSteps(wanted: number): number {
    return Math.floor((wanted - this.#fixed) * this.#stepsOfOne);
  }
}

export interface CodeBounds {
  readonly ofEarned: Float64Array;
  readonly ofPart: Float64Array;
  readonly ofSteps: number;
  readonly inAnyCase: number;
}

const bitsOver = (earned: Float64Array): number =>
  earned.reduce((bits, one, bit) => (one > 0 ? bits | (1 << bit) : bits), 0);

/** What a common skill earns a posting that prefers it, as a part of all that it asks, times that. */
function earnedBy({ asked }: Columns, { servingOf, servings }: Tables, skill: number): number {
  const number = servingOf[skill]!;
  return number === 0 ? 0 : (bestOf(servings[number - 1]!) * asked.rarities[skill]!) / FULL_CREDIT;
}

/** The most that any of them earns where no level is asked. */
export const bestOf = (servings: readonly Serving[]): number =>
  servings.reduce((most, { certain }) => Math.max(most, certain[0]!), 0);

/** How much of one's own wants a common skill serves at most. */
function partServedBy({ servedOf, served, wants }: Tables, skill: number): number {
  const number = servedOf[skill]!;
  if (number === 0) return 0;
  const credited = served[number - 1]!.reduce(
    (sum, { requirement, credit }) => sum + wants.weights[requirement]! * credit,
    0,
  );
  return credited / (FULL_CREDIT * wants.total);
}
