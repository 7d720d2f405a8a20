import type { TurnedLine } from "#matching/index/turned-lines.ts";
import type { Facts } from "#matching/types.ts";

/** Points and unknown points stand in one number, the points from this bit on. */
export const POINTS_FROM = 13;
const UNKNOWN = (1 << POINTS_FROM) - 1;

/** What the factors beside skills give to one that asks, in hundredths of a point, certain and unknown. */
export class OtherPoints {
  readonly #lines: readonly TurnedLine[];
  readonly #facts: readonly (readonly Facts[])[];
  readonly #asking: Facts;
  readonly #tables: readonly Int32Array[];
  readonly #said: Int32Array;
  readonly #width: number;

  constructor(
    lines: readonly TurnedLine[],
    facts: readonly (readonly Facts[])[],
    asking: Facts,
    tables: readonly Int32Array[],
    said: Int32Array,
    width: number,
  ) {
    this.#lines = lines;
    this.#facts = facts;
    this.#asking = asking;
    this.#tables = tables;
    this.#said = said;
    this.#width = width;
  }

  /** What is certain for the posting in a slot. */
  points(slot: number): number {
    return this.#both(slot) >> POINTS_FROM;
  }

  /** What could come on top, because something is not stated. */
  unknown(slot: number): number {
    return this.#both(slot) & UNKNOWN;
  }

  /** What is known of a line by what a posting says; a number below 0 is not known yet. */
  tableOf(line: number): Int32Array {
    return this.#tables[line]!;
  }

  /** The most that is certain of one line, whatever a posting says; what is not known yet may be all that there is. */
  mostOf(line: number): number {
    const table = this.#tables[line]!;
    const count = this.#facts[line]!.length;
    let most = 0;
    for (let number = 0; number < count; number++) {
      if (table[number]! < 0) return this.#lines[line]!.possible;
      most = Math.max(most, table[number]! >> POINTS_FROM);
    }
    return most;
  }

  /** What is certain of one line where a posting says what has this number. */
  ofLine(line: number, number: number): number {
    const known = this.#tables[line]![number]!;
    return (known < 0 ? this.#judge(line, number) : known) >> POINTS_FROM;
  }

  #both(slot: number): number {
    let sum = 0;
    for (let line = 0; line < this.#width; line++) {
      const number = this.#said[slot * this.#width + line]!;
      const known = this.#tables[line]![number]!;
      sum += known < 0 ? this.#judge(line, number) : known;
    }
    return sum;
  }

  #judge(line: number, number: number): number {
    const { points, unknown } = this.#lines[line]!.judge(this.#asking, this.#facts[line]![number]!);
    return (this.#tables[line]![number] = (points << POINTS_FROM) + unknown);
  }
}
