import { bytesOf, grown } from "#matching/index/numbers.ts";
import type { SkillId } from "#matching/types.ts";

/** The skills of an index, numbered as they are met. */
export class SkillNumbers {
  readonly #numbers = new Map<SkillId, number>();
  readonly names: SkillId[] = [];

  find(skill: SkillId): number | undefined {
    return this.#numbers.get(skill);
  }

  of(skill: SkillId): number {
    const known = this.#numbers.get(skill);
    if (known !== undefined) return known;
    this.#numbers.set(skill, this.names.length);
    return this.names.push(skill) - 1;
  }
}

const NONE = new Int32Array(0);

/** For each skill the postings in which it stands, in the order in which they were added. */
export class SkillLists {
  readonly #lists: (Int32Array | undefined)[] = [];
  readonly #lengths: number[] = [];

  add(skill: number, entry: number): void {
    const length = this.#lengths[skill] ?? 0;
    const list = grown(this.#lists[skill] ?? new Int32Array(4), length + 1);
    list[length] = entry;
    this.#lists[skill] = list;
    this.#lengths[skill] = length + 1;
  }

  /** Longer than what stands in it: see `lengthOf`. */
  of(skill: number): Int32Array {
    return this.#lists[skill] ?? NONE;
  }

  lengthOf(skill: number): number {
    return this.#lengths[skill] ?? 0;
  }

  get bytes(): number {
    return bytesOf(this.#lists.filter((list) => list !== undefined));
  }
}
