import { Columns } from "#matching/index/columns.ts";
import type { Demand } from "#matching/index/columns.ts";
import type { Frequencies, SkillId } from "#matching/types.ts";

/** Tombstones are cleared away when there are more of them than this, and more than postings that stand. */
const TOMBSTONES_KEPT = 1000;

/**
 * An inverted index of what postings ask for, under the frequencies of one snapshot: from skills to the postings that ask
 * for them, in arrays of numbers. It knows nothing of the other factors; see `best` in `search.ts`.
 */
export class SkillIndex {
  #columns: Columns;
  readonly #slots = new Map<string, number>();
  readonly #tombstonesKept: number;

  constructor(frequencies: Frequencies | undefined, tombstonesKept: number = TOMBSTONES_KEPT) {
    this.#columns = new Columns(frequencies);
    this.#tombstonesKept = tombstonesKept;
  }

  /** How many postings stand in the index. */
  get size(): number {
    return this.#slots.size;
  }

  /** Places that removed or changed postings still take. */
  get tombstones(): number {
    return this.#columns.size - this.#slots.size;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return this.#columns.bytes;
  }

  /** For `best` alone; the columns are others after a change. */
  get columns(): Columns {
    return this.#columns;
  }

  /** Puts a posting into the index, in the place of what stood there under its id. One that asks for nothing is left out. */
  put(demand: Demand): void {
    this.#bury(demand.id);
    if (demand.requirements.length > 0) this.#slots.set(demand.id, this.#columns.append(demand));
    this.#clear();
  }

  /** Takes a posting out of the index; does nothing for one that is not in it. */
  remove(id: string): void {
    this.#bury(id);
    this.#clear();
  }

  #bury(id: string) {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#columns.isGone[slot] = 1;
    this.#slots.delete(id);
  }

  #clear() {
    if (this.tombstones <= Math.max(this.#tombstonesKept, this.size)) return;
    const before = this.#columns;
    const after = new Columns(before.frequencies);
    const skillOf: SkillId[] = [];
    for (const [skill, number] of before.skillNumbers) skillOf[number] = skill;
    for (const [id, slot] of this.#slots) this.#slots.set(id, after.copy(before, slot, skillOf));
    this.#columns = after;
  }
}
