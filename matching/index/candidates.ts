import type { Bounds } from "#matching/index/bounds.ts";
import { clearCredit, creditRare } from "#matching/index/credited.ts";
import type { Groups } from "#matching/index/groups.ts";
import type { List } from "#matching/index/list.ts";
import { CLASSES } from "#matching/index/notes.ts";
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
  /** Those of a lower class were not considered yet. */
  #left = CLASSES;

  constructor(notes: Notes, tables: Tables, plan: Plan, bounds: Bounds, groups: Groups) {
    this.#notes = notes;
    this.#plan = plan;
    this.#bounds = bounds;
    this.#groups = groups;
    this.touched = creditRare(notes, tables, plan);
    this.#classify();
  }

  /** Considers so many or more of those whose skills come to most, the most promising first. */
  considerFirst(list: List, count: number): void {
    const { columns, sizes, classes, touched, chosen, bounds } = this.#notes;
    let cut = CLASSES;
    for (let found = 0; cut > 0 && found < count;) found += sizes[--cut]!;
    this.#left = cut;
    let length = 0;
    for (let at = 0; at < this.touched; at++) {
      if (classes[at]! < cut) continue;
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
    const { columns, classes, touched, earned, parts } = this.#notes;
    const { codes, first, second, size } = this.#plan;
    const { ofEarned, ofPart, ofSteps, inAnyCase } = this.#bounds.ofCodes;
    const groups = this.#groups;
    const left = this.#left;
    const count = this.touched;
    for (let at = 0; at < count; at++) {
      if (classes[at]! >= left) continue;
      const slot = touched[at]!;
      if (slot < size) {
        const code = codes[slot]!;
        const total = (code >> 8) & 255;
        const skills = earned[slot]! * ofEarned[total]! + parts[slot]! * ofPart[total]!;
        let most = skills + (code & 255) * ofSteps + inAnyCase + groups.mostOf(code >>> 16);
        if (most < list.least) continue;
        most +=
          groups.mostOfFirst(first[slot]!) + groups.mostOfSecond(second[slot]!) - groups.onTop;
        if (most < list.least) continue;
      }
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

  /** Puts all of them into classes by about how much of what is asked is served. */
  #classify() {
    const { touched, earned, parts, classes, sizes } = this.#notes;
    const count = this.touched;
    const ofEarned = (CLASSES - 1) / this.#plan.meanAsked;
    sizes.fill(0);
    for (let at = 0; at < count; at++) {
      const slot = touched[at]!;
      const rough = earned[slot]! * ofEarned + parts[slot]! * (CLASSES - 1);
      const one = Math.min(rough | 0, CLASSES - 1);
      classes[at] = one;
      sizes[one]!++;
    }
  }

  #skillsOf(slot: number): number {
    const { earned, parts } = this.#notes;
    return this.#bounds.ofAll(slot, earned[slot]!, parts[slot]!);
  }
}
