import type { Columns } from "#matching/index/columns.ts";
import { certainLevel, levelOfAll, possibleLevel } from "#matching/index/held-columns.ts";
import type { Tables } from "#matching/index/tables.ts";
import { FULL_CREDIT, PARTIAL_CREDIT_LIMIT } from "#matching/rules.ts";
import { meanShare } from "#matching/tally.ts";
import { linePoints } from "#matching/weights.ts";

/**
 * Scores the skills of postings one by one, to the hundredth as `judgeDirections` does, without the evidence. What it found
 * of the last one stands in its fields.
 */
export class SkillScorer {
  /** Hundredths: certain, and the upper end. */
  points = 0;
  upper = 0;
  /** What of the upper end nothing that is stated speaks for. */
  untold = 0;
  /** What of it nothing but electives speaks for. */
  elective = 0;
  /** The weight of all that is asked, in thousandths. */
  weight = 0;
  /** Whether there is credit for anything that is asked, be it used up, too late or not certain. */
  isCreditable = false;

  readonly #columns: Columns;
  readonly #tables: Tables;
  /** What the skills of a pair can carry. */
  readonly #possible: number;
  /** By taught skill: for which posting it was counted last, and how often. */
  readonly #countedFor: Int32Array;
  readonly #times: Uint8Array;
  /** By requirement: the best credit, certain, upper end, and that without electives. */
  readonly #certain: Int32Array;
  readonly #most: Int32Array;
  readonly #mostOfAll: Int32Array;
  /** Weight times credit of what the posting asks and of what it is asked. */
  #creditedAsked = 0;
  #creditedHeld = 0;
  #slot = 0;
  #credit = 0;
  #upper = 0;
  #ofAll = 0;

  constructor(columns: Columns, tables: Tables, possible: number) {
    this.#columns = columns;
    this.#tables = tables;
    this.#possible = possible;
    this.#countedFor = new Int32Array(tables.supply.taught).fill(-1);
    this.#times = new Uint8Array(tables.supply.taught);
    this.#certain = new Int32Array(tables.wants.weights.length);
    this.#most = new Int32Array(tables.wants.weights.length);
    this.#mostOfAll = new Int32Array(tables.wants.weights.length);
  }

  score(slot: number): void {
    const asked = this.#columns.asked.totals[slot]!;
    const { total } = this.#tables.wants;
    this.#slot = slot;
    this.points = 0;
    this.upper = 0;
    this.untold = 0;
    this.elective = 0;
    this.weight = asked + total;
    this.isCreditable = false;
    const possible = asked > 0 && total > 0 ? Math.floor(this.#possible / 2) : this.#possible;
    if (asked > 0) this.#scoreAsked(slot, asked, possible);
    if (total > 0) this.#scoreHeld(slot, total, possible);
  }

  /** The same of a posting that is not scored. */
  isCreditableAt(slot: number): boolean {
    const { asked, held } = this.#columns;
    const { servingOf, servedOf } = this.#tables;
    for (let at = asked.begins[slot]!; at < asked.begins[slot + 1]!; at++)
      if (servingOf[asked.skills[at]!]! > 0) return true;
    for (let at = held.begins[slot]!; at < held.begins[slot + 1]!; at++)
      if (servedOf[held.skills[at]!]! > 0) return true;
    return false;
  }

  /** The skill share of what was scored last, in thousandths. */
  get share(): number {
    const [asked, held] = [this.#columns.asked.totals[this.#slot]!, this.#tables.wants.total];
    const shares = [
      { credited: this.#creditedAsked, total: asked },
      { credited: this.#creditedHeld, total: held },
    ];
    return meanShare(shares.filter(({ total }) => total > 0));
  }

  /** What the posting asks. */
  #scoreAsked(slot: number, total: number, possible: number) {
    const { begins, skills, weights, levels } = this.#columns.asked;
    let credited = 0;
    for (let at = begins[slot]!; at < begins[slot + 1]!; at++) {
      const serving = this.#tables.servingOf[skills[at]!]!;
      this.#credit = 0;
      this.#upper = 0;
      this.#ofAll = 0;
      if (serving > 0) this.#judge(slot, serving, levels[at]!);
      const { isBlank } = this.#tables;
      if (this.#upper === 0 && !isBlank) continue;
      this.#addLine(isBlank, possible, weights[at]!, total);
      credited += weights[at]! * this.#credit;
    }
    this.#creditedAsked = credited;
  }

  /** Adds what the credit of one requirement, which was found last, comes to. */
  #addLine(isBlank: boolean, possible: number, weight: number, total: number) {
    const backed = linePoints(possible, weight, this.#upper, total);
    this.points += linePoints(possible, weight, this.#credit, total);
    this.upper += backed;
    if (isBlank) {
      const rest = linePoints(possible, weight, FULL_CREDIT, total) - backed;
      this.untold += rest;
      this.upper += rest;
    }
    if (this.#ofAll < this.#upper)
      this.elective += backed - linePoints(possible, weight, this.#ofAll, total);
  }

  /** The credit of one requirement. They come heaviest first, so partial credit is used up in that order. */
  #judge(slot: number, number: number, level: number) {
    this.isCreditable = true;
    for (const serving of this.#tables.servings[number - 1]!) {
      if (serving.isPartial && this.#isUsedUp(slot, serving.taught)) continue;
      this.#credit = Math.max(this.#credit, serving.certain[level]!);
      this.#upper = Math.max(this.#upper, serving.upper[level]!);
      this.#ofAll = Math.max(this.#ofAll, serving.ofAll[level]!);
    }
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

  /** What the posting is asked. */
  #scoreHeld(slot: number, total: number, possible: number) {
    this.#findHeld(slot);
    const { weights } = this.#tables.wants;
    const isBlank = this.#columns.held.isBlank[slot] === 1;
    let credited = 0;
    for (let one = 0; one < weights.length; one++) {
      this.#credit = this.#certain[one]!;
      this.#upper = this.#most[one]!;
      this.#ofAll = this.#mostOfAll[one]!;
      if (this.#upper === 0 && !isBlank) continue;
      this.#addLine(isBlank, possible, weights[one]!, total);
      credited += weights[one]! * this.#credit;
    }
    this.#creditedHeld = credited;
  }

  #findHeld(slot: number) {
    const { begins, skills, levels } = this.#columns.held;
    this.#certain.fill(0);
    this.#most.fill(0);
    this.#mostOfAll.fill(0);
    for (let at = begins[slot]!; at < begins[slot + 1]!; at++) {
      const number = this.#tables.servedOf[skills[at]!]!;
      if (number === 0) continue;
      this.isCreditable = true;
      const certain = certainLevel(levels[at]!);
      const possible = possibleLevel(levels[at]!);
      const ofAll = levelOfAll(levels[at]!);
      for (const { requirement, worth } of this.#tables.served[number - 1]!) {
        this.#certain[requirement] = Math.max(this.#certain[requirement]!, worth[certain]!);
        this.#most[requirement] = Math.max(this.#most[requirement]!, worth[possible]!);
        this.#mostOfAll[requirement] = Math.max(this.#mostOfAll[requirement]!, worth[ofAll]!);
      }
    }
  }
}
