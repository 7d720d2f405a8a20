import type { Held, SkillsOfPosting } from "#matching/index/entry.ts";
import { bytesOf, grown } from "#matching/index/numbers.ts";
import { SkillLists } from "#matching/index/skill-lists.ts";
import type { SkillNumbers } from "#matching/index/skill-lists.ts";

const LEVEL_BITS = 3;
const LEVEL = (1 << LEVEL_BITS) - 1;

/** The certain level of a skill that is held, as the columns keep it. */
export const certainLevel = (levels: number): number => (levels >> LEVEL_BITS) & LEVEL;
/** The level that it may have. */
export const possibleLevel = (levels: number): number => levels & LEVEL;
/** The level that it may have without electives. */
export const levelOfAll = (levels: number): number => levels >> (2 * LEVEL_BITS);

/** What postings have: one number a skill, and for each skill the list of postings that have it. */
export class HeldColumns {
  readonly #numbers: SkillNumbers;
  /** By skill: the slots of those that have it for certain, and of those that may have it or have it too late. */
  readonly certain = new SkillLists();
  readonly uncertain = new SkillLists();

  begins = new Int32Array(65);
  isBlank = new Uint8Array(64);
  skills = new Int32Array(64);
  levels = new Uint16Array(64);

  constructor(numbers: SkillNumbers) {
    this.#numbers = numbers;
  }

  append(slot: number, { has, isBlank }: Pick<SkillsOfPosting, "has" | "isBlank">): void {
    let at = this.begins[slot]!;
    this.begins = grown(this.begins, slot + 2);
    this.isBlank = grown(this.isBlank, slot + 1);
    this.skills = grown(this.skills, at + has.length);
    this.levels = grown(this.levels, at + has.length);
    for (const { skill, certain, possible, ofAll } of has) {
      const number = this.#numbers.of(skill);
      this.skills[at] = number;
      this.levels[at++] = (ofAll << (2 * LEVEL_BITS)) + (certain << LEVEL_BITS) + possible;
      (certain > 0 ? this.certain : this.uncertain).add(number, slot);
    }
    this.isBlank[slot] = isBlank ? 1 : 0;
    this.begins[slot + 1] = at;
  }

  heldAt(slot: number): Held[] {
    const has: Held[] = [];
    for (let at = this.begins[slot]!; at < this.begins[slot + 1]!; at++) {
      const levels = this.levels[at]!;
      const skill = this.#numbers.names[this.skills[at]!]!;
      has.push({
        skill,
        certain: certainLevel(levels),
        possible: possibleLevel(levels),
        ofAll: levelOfAll(levels),
      });
    }
    return has;
  }

  get bytes(): number {
    const { begins, isBlank, skills, levels, certain, uncertain } = this;
    return bytesOf([begins, isBlank, skills, levels]) + certain.bytes + uncertain.bytes;
  }
}
