import type { Columns } from "#matching/index/columns.ts";
import type { Serving, Supply } from "#matching/index/supply.ts";
import { FULL_CREDIT, PARTIAL_CREDIT_LIMIT } from "#matching/rules.ts";
import { linePoints } from "#matching/weights.ts";

/** The skill points of one posting, in hundredths, and the share in thousandths. */
export interface SkillPoints {
  points: number;
  /** What could come on top. */
  unknown: number;
  share: number;
  /** Whether there is credit for anything that is asked, be it used up, too late or not certain. */
  creditable: boolean;
}

/** Which servings there are for a skill of the columns; the first of them is 1, and 0 is none. */
export interface ServingTable {
  readonly numberOf: Int32Array;
  readonly lists: readonly (readonly Serving[])[];
}

/**
 * Scores the skills of postings one by one, to the hundredth as `judgeSkills` does, without the evidence. What it answers is
 * overwritten by the next score.
 */
export class SkillScorer {
  readonly #columns: Columns;
  readonly #table: ServingTable;
  readonly #isBlank: boolean;
  readonly #possible: number;
  /** By taught skill: for which posting it was counted last, and how often. */
  readonly #countedFor: Int32Array;
  readonly #times: Uint8Array;
  readonly #answer: SkillPoints = { points: 0, unknown: 0, share: 0, creditable: false };
  #credit = 0;
  #upper = 0;

  constructor(columns: Columns, supply: Supply, table: ServingTable, possible: number) {
    this.#columns = columns;
    this.#table = table;
    this.#isBlank = supply.isBlank;
    this.#possible = possible;
    this.#countedFor = new Int32Array(supply.taught).fill(-1);
    this.#times = new Uint8Array(supply.taught);
  }

  score(slot: number): SkillPoints {
    const { begins, skills, weights, levels, totals } = this.#columns;
    const total = totals[slot]!;
    let points = 0;
    let upper = 0;
    let credited = 0;
    let creditable = false;
    for (let at = begins[slot]!; at < begins[slot + 1]!; at++) {
      const serving = this.#table.numberOf[skills[at]!]!;
      if (serving > 0) creditable = true;
      this.#judge(slot, serving, levels[at]!);
      const weight = weights[at]!;
      points += linePoints(this.#possible, weight, this.#credit, total);
      upper += linePoints(this.#possible, weight, this.#upper, total);
      credited += weight * this.#credit;
    }
    this.#answer.points = points;
    this.#answer.unknown = upper - points;
    this.#answer.creditable = creditable;
    this.#answer.share = Math.floor(credited / total);
    return this.#answer;
  }

  /** The credit of one requirement, certain and upper end. Requirements come heaviest first, so partial credit is used up in that order. */
  #judge(slot: number, number: number, level: number) {
    this.#credit = 0;
    this.#upper = 0;
    if (number > 0)
      for (const serving of this.#table.lists[number - 1]!) {
        if (serving.isPartial && this.#isUsedUp(slot, serving.taught)) continue;
        this.#credit = Math.max(this.#credit, serving.certain[level]!);
        this.#upper = Math.max(this.#upper, serving.upper[level]!);
      }
    if (this.#upper === 0 && this.#isBlank) this.#upper = FULL_CREDIT;
  }

  #isUsedUp(slot: number, taught: number): boolean {
    if (this.#countedFor[taught] !== slot) {
      this.#countedFor[taught] = slot;
      this.#times[taught] = 0;
    }
    if (this.#times[taught]! >= PARTIAL_CREDIT_LIMIT) return true;
    this.#times[taught]!++;
    return false;
  }
}
