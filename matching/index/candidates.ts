import { clearCredit, creditAll } from "#matching/index/credited.ts";
import { CLASSES } from "#matching/index/notes.ts";
import type { Notes } from "#matching/index/notes.ts";
import type { OtherPoints } from "#matching/index/search.ts";
import type { Tables } from "#matching/index/tables.ts";
import { rankScale } from "#matching/order.ts";

/** Bounds are put into classes of so many hundredths, as a power of two. */
const CLASS_BITS = 4;
/** What has left the index has no bound. */
const GONE = -1;

/**
 * All postings with a bound on their rank, the most promising first, so that a search can stop before it has scored them
 * all. One question at a time.
 */
export class Candidates {
  readonly #notes: Notes;
  readonly #tables: Tables;
  readonly #others: OtherPoints;
  /** How many postings have credit that is certain; their slots stand in the notes. */
  readonly touched: number;
  /** Touched postings with at least this bound have been given out. */
  #given = Number.POSITIVE_INFINITY;

  /** @param possible the points that the skills of a pair can carry, in hundredths */
  constructor(notes: Notes, tables: Tables, others: OtherPoints, possible: number) {
    this.#notes = notes;
    this.#tables = tables;
    this.#others = others;
    this.touched = creditAll(notes, tables);
    this.#bind(possible);
  }

  /** So many or more slots of those with the highest bounds, among those that have credit. */
  first(count: number): Int32Array {
    const { bounds, touched, chosen, sizes } = this.#notes;
    let cut = sizes.length;
    for (let found = 0; cut > 0 && found < count;) found += sizes[--cut]!;
    this.#given = cut << CLASS_BITS;
    let length = 0;
    for (let at = 0; at < this.touched; at++)
      if (bounds[touched[at]!]! >= this.#given) chosen[length++] = touched[at]!;
    return this.#sorted(length);
  }

  /** All other slots with at least this bound; those without credit are among them where they can reach it. */
  rest(bound: number): Int32Array {
    const { columns, touched, bounds, credited, chosen } = this.#notes;
    const { size, keys, isGone } = columns;
    const least = Math.max(0, bound);
    let length = 0;
    for (let at = 0; at < this.touched; at++) {
      const slot = touched[at]!;
      if (bounds[slot]! >= least && bounds[slot]! < this.#given) chosen[length++] = slot;
    }
    const { servings, served } = this.#tables;
    const isOutOfReach = least > this.#others.most || servings.length + served.length === 0;
    if (isOutOfReach) return this.#sorted(length);
    for (let slot = 0; slot < size; slot++) {
      if (credited[slot] !== 0 || isGone[slot] === 1) continue;
      const other = this.#others.points(keys[slot]!);
      if (other < least) continue;
      bounds[slot] = other;
      chosen[length++] = slot;
    }
    return this.#sorted(length);
  }

  /** The highest rank that a posting can have, and with it all that come after it. */
  boundOf(slot: number): number {
    return this.#notes.bounds[slot]! | ((1 << CLASS_BITS) - 1);
  }

  /** Leaves nothing behind for the next question. */
  close(): void {
    clearCredit(this.#notes, this.touched);
  }

  /** What those that have credit come to at most. */
  #bind(possible: number) {
    const { columns, touched, credited, bounds, sizes } = this.#notes;
    const { keys, isGone, asked } = columns;
    const own = this.#tables.wants.total;
    sizes.fill(0);
    for (let at = 0; at < this.touched; at++) {
      const slot = touched[at]!;
      const total = asked.totals[slot]!;
      const most = credited[slot]! * (own > 0 && total > 0 ? possible / 2 : possible);
      // One more than it comes to, for the errors of fractions.
      const skills = ((most * rankScale(own + total)) | 0) + 1;
      const bound = isGone[slot] === 1 ? GONE : skills + this.#others.points(keys[slot]!);
      bounds[slot] = bound;
      if (bound >= 0) sizes[Math.min(bound >> CLASS_BITS, CLASSES - 1)]!++;
    }
  }

  /** The chosen slots by class, the highest first. */
  #sorted(length: number): Int32Array {
    const { bounds, chosen } = this.#notes;
    let most = 0;
    for (let at = 0; at < length; at++) most = Math.max(most, bounds[chosen[at]!]!);
    const places = new Int32Array((most >> CLASS_BITS) + 1);
    for (let at = 0; at < length; at++) places[bounds[chosen[at]!]! >> CLASS_BITS]!++;
    let place = 0;
    for (let one = places.length - 1; one >= 0; one--) {
      const size = places[one]!;
      places[one] = place;
      place += size;
    }
    const sorted = new Int32Array(length);
    for (let at = 0; at < length; at++)
      sorted[places[bounds[chosen[at]!]! >> CLASS_BITS]!++] = chosen[at]!;
    return sorted;
  }
}
