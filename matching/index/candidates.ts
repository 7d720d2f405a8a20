import type { Bounds } from "#matching/index/bounds.ts";
import { clearCredit, creditRare } from "#matching/index/credited.ts";
import type { Groups } from "#matching/index/groups.ts";
import type { List } from "#matching/index/list.ts";
import { CLASS_BITS, CLASSES, HIGHEST } from "#matching/index/notes.ts";
import type { Notes } from "#matching/index/notes.ts";
import type { Plan } from "#matching/index/plan.ts";
import type { Tables } from "#matching/index/tables.ts";

/** The postings that have credit for certain for a skill that is not common. One question at a time. */
export class Candidates {
  /** How many there are; their slots stand in the notes. */
  readonly touched: number;
  readonly #notes: Notes;
  readonly #plan: Plan;
  readonly #bounds: Bounds;
  readonly #groups: Groups;
  /** Those that come to less were not considered yet. */
  #left = 0;
  /** Whether the side that asks a question wants anything itself. */
  readonly #hasParts: boolean;

  constructor(notes: Notes, tables: Tables, plan: Plan, bounds: Bounds, groups: Groups) {
    this.#notes = notes;
    this.#plan = plan;
    this.#bounds = bounds;
    this.#groups = groups;
    this.touched = creditRare(notes, tables, plan);
    this.#hasParts = tables.wants.total > 0;
    this.#bound();
  }

  /** Considers so many or more of those that can come to most, the most promising first. */
  considerFirst(list: List, count: number): void {
    const { columns, sizes, touched, most, chosen, bounds } = this.#notes;
    let cut = CLASSES;
    for (let found = 0; cut > 0 && found < count;) found += sizes[--cut]!;
    this.#left = cut << CLASS_BITS;
    let length = 0;
    for (let at = 0; at < this.touched; at++) {
      if (most[at]! < this.#left) continue;
      const slot = touched[at]!;
      if (columns.isGone[slot] === 1) continue;
      bounds[slot] = this.#skillsOf(slot) + this.#groups.pointsAt(slot);
      chosen[length++] = slot;
    }
    const first = chosen.subarray(0, length).sort((a, b) => bounds[b]! - bounds[a]!);
    for (const slot of first) {
      if (bounds[slot]! < list.least) return;
      list.consider(slot, this.#groups.pointsAt(slot), true);
    }
  }

  /** Considers all others that can still come into the list. */
  considerRest(list: List): void {
    const { columns, most, touched } = this.#notes;
    const left = this.#left;
    for (let at = 0; at < this.touched; at++) {
      if (most[at]! < list.least || most[at]! >= left) continue;
      const slot = touched[at]!;
      if (columns.isGone[slot] === 0) this.#considerOne(list, slot);
    }
  }

  #considerOne(list: List, slot: number) {
    const other = this.#groups.pointsAt(slot);
    if (this.#skillsOf(slot) + other >= list.least) list.consider(slot, other, true);
  }

  /** Whether a posting is one of them. */
  has(slot: number): boolean {
    return this.#notes.earned[slot]! > 0 || this.#notes.parts[slot]! > 0;
  }

  /** Leaves nothing behind for the next question. */
  close(): void {
    clearCredit(this.#notes, this.touched);
  }

  /** Notes of all of them what they can come to at most, by the codes of the plan, and how many come to about so much. */
  #bound() {
    const { touched, earned, parts, most, sizes } = this.#notes;
    const { codes, size } = this.#plan;
    const { ofEarned, ofPart, ofSteps, inAnyCase } = this.#bounds.ofCodes;
    const { ofGroup, ofFirst, ofSecond } = this.#groups.most;
    const count = this.touched;
    const hasParts = this.#hasParts;
    sizes.fill(0);
    for (let at = 0; at < count; at++) {
      const slot = touched[at]!;
      let bound = HIGHEST;
      if (slot < size) {
        const code = codes[2 * slot]!;
        const said = codes[2 * slot + 1]!;
        const total = (code >> 8) & 255;
        let sum = inAnyCase + earned[slot]! * ofEarned[total]! + (code & 255) * ofSteps;
        if (hasParts) sum += parts[slot]! * ofPart[total]!;
        sum += ofGroup[code >>> 16]! + ofFirst[said >>> 16]! + ofSecond[said & 65_535]!;
        bound = Math.min(HIGHEST, sum | 0);
      }
      most[at] = bound;
      sizes[bound >> CLASS_BITS]!++;
    }
  }

  #skillsOf(slot: number): number {
    const { earned, parts } = this.#notes;
    return this.#bounds.ofAll(slot, earned[slot]!, parts[slot]!);
  }
}
