import { CLASSES, notesFor } from "#matching/index/notes.ts";
import type { Notes } from "#matching/index/notes.ts";
import type { Columns } from "#matching/index/columns.ts";
import type { OtherPoints } from "#matching/index/search.ts";
import type { ServingTable } from "#matching/index/skill-scorer.ts";
import type { Serving, Supply } from "#matching/index/supply.ts";

/** Bounds are put into classes of so many hundredths, as a power of two. */
const CLASS_BITS = 4;
/** What has left the index has no bound. */
const GONE = -1;

/**
 * All postings with a bound on their rank, the most promising first, so that a search can stop before it has scored them
 * all. Levels and the limit on partial credit are left out of the bounds: both only lower. One question at a time.
 */
export class Candidates {
  readonly table: ServingTable;
  readonly #notes: Notes;
  readonly #others: OtherPoints;
  /** How many postings have credit that is certain; their slots stand in the notes. */
  #touched = 0;
  /** Touched postings with at least this bound have been given out. */
  #given = Number.POSITIVE_INFINITY;

  /** @param possible the points that skills can carry, in hundredths */
  constructor(columns: Columns, supply: Supply, others: OtherPoints, possible: number) {
    this.#notes = notesFor(columns);
    this.#others = others;
    const { servingNumber } = this.#notes;
    const servingLists: (readonly Serving[])[] = [];
    servingNumber.fill(0);
    for (const [asked, servings] of supply.servings) {
      const skill = columns.skillNumbers.get(asked);
      if (skill === undefined) continue;
      servingNumber[skill] = servingLists.push(servings);
      const earned = bestOf(servings) * columns.rarities[skill]!;
      if (earned > 0) this.#touch(skill, earned);
    }
    this.table = { numberOf: servingNumber, lists: servingLists };
    this.#bind(possible);
  }

  /** How many postings have credit that is certain. */
  get touched(): number {
    return this.#touched;
  }

  /** So many or more slots of those with the highest bounds, among those that have credit. */
  first(count: number): Int32Array {
    const { bounds, touched, chosen, sizes } = this.#notes;
    let cut = sizes.length;
    for (let found = 0; cut > 0 && found < count;) found += sizes[--cut]!;
    this.#given = cut << CLASS_BITS;
    let length = 0;
    for (let at = 0; at < this.#touched; at++)
      if (bounds[touched[at]!]! >= this.#given) chosen[length++] = touched[at]!;
    return this.#sorted(length);
  }

  /** All other slots with at least this bound; those without credit are among them where they can reach it. */
  rest(bound: number): Int32Array {
    const { columns, touched, bounds, credited, chosen } = this.#notes;
    const { size, keys, isGone } = columns;
    const least = Math.max(0, bound);
    let length = 0;
    for (let at = 0; at < this.#touched; at++) {
      const slot = touched[at]!;
      if (bounds[slot]! >= least && bounds[slot]! < this.#given) chosen[length++] = slot;
    }
    const isOutOfReach = least > this.#others.most || this.table.lists.length === 0;
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
    const { touched, credited } = this.#notes;
    for (let at = 0; at < this.#touched; at++) credited[touched[at]!] = 0;
  }

  /** Adds what one skill earns to every posting that asks for it; thousandths · thousandths, when it is preferred. */
  #touch(skill: number, earned: number) {
    const { columns, touched, credited } = this.#notes;
    const list = columns.lists[skill]!;
    const length = columns.listLengths[skill]!;
    let count = this.#touched;
    for (let at = 0; at < length; at++) {
      const entry = list[at]!;
      const slot = entry >> 1;
      const before = credited[slot]!;
      if (before === 0) touched[count++] = slot;
      credited[slot] = before + earned * (1 + (entry & 1));
    }
    this.#touched = count;
  }

  /** What those that have credit come to at most. */
  #bind(possible: number) {
    const { columns, touched, credited, bounds, sizes } = this.#notes;
    const { scales, keys, isGone } = columns;
    sizes.fill(0);
    for (let at = 0; at < this.#touched; at++) {
      const slot = touched[at]!;
      // One more than it comes to, for the errors of fractions.
      const skills = ((credited[slot]! * scales[slot]! * possible) | 0) + 1;
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

const bestOf = (servings: readonly Serving[]): number =>
  servings.reduce((most, { certain }) => Math.max(most, certain[0]!), 0);
