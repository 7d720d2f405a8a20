import { bytesOf, grown } from "#matching/index/numbers.ts";
import { SkillLists } from "#matching/index/skill-lists.ts";
import type { SkillNumbers } from "#matching/index/skill-lists.ts";
import { weigh } from "#matching/weights.ts";
import type { Frequencies, Importance, Requirement } from "#matching/types.ts";

/** What postings ask for: one number a requirement, and for each skill the list of postings that ask for it. */
export class AskedColumns {
  readonly #frequencies: Frequencies | undefined;
  readonly #numbers: SkillNumbers;
  /** By skill: slot · 2, and one more where the skill is required and not only preferred. */
  readonly lists = new SkillLists();
  /** By skill that is asked: its weight when preferred, in thousandths. */
  rarities = new Float64Array(64);

  /** Where the requirements of a slot begin; those of the next slot begin where they end. */
  begins = new Int32Array(65);
  /** By slot: the sum of the weights. */
  totals = new Float64Array(64);
  /** Of every requirement, the heaviest of a posting first, as the rules weigh them. A level of 0 is none. */
  skills = new Int32Array(64);
  weights = new Int32Array(64);
  levels = new Uint8Array(64);
  importances = new Uint8Array(64);

  constructor(numbers: SkillNumbers, frequencies: Frequencies | undefined) {
    this.#numbers = numbers;
    this.#frequencies = frequencies;
  }

  append(slot: number, asks: readonly Requirement[]): void {
    let at = this.begins[slot]!;
    this.#makeRoom(slot, at + asks.length);
    let total = 0;
    for (const { requirement, weight } of weigh(asks, this.#frequencies)) {
      const { skill, level, importance } = requirement;
      const number = this.#numbers.of(skill);
      this.rarities = grown(this.rarities, number + 1);
      this.rarities[number] = weight / importance;
      this.skills[at] = number;
      this.weights[at] = weight;
      this.importances[at] = importance;
      this.levels[at++] = level ?? 0;
      total += weight;
      this.lists.add(number, slot * 2 + importance - 1);
    }
    this.totals[slot] = total;
    this.begins[slot + 1] = at;
  }

  requirementsAt(slot: number): Requirement[] {
    const asks: Requirement[] = [];
    for (let at = this.begins[slot]!; at < this.begins[slot + 1]!; at++) {
      const skill = this.#numbers.names[this.skills[at]!]!;
      const importance = this.importances[at]! as Importance;
      asks.push({ id: skill, skill, importance, level: this.levels[at] || null });
    }
    return asks;
  }

  get bytes(): number {
    const { rarities, begins, totals, skills, weights, levels, importances, lists } = this;
    const all = [rarities, begins, totals, skills, weights, levels, importances];
    return bytesOf(all) + lists.bytes;
  }

  #makeRoom(slot: number, requirements: number) {
    this.begins = grown(this.begins, slot + 2);
    this.totals = grown(this.totals, slot + 1);
    this.skills = grown(this.skills, requirements);
    this.weights = grown(this.weights, requirements);
    this.levels = grown(this.levels, requirements);
    this.importances = grown(this.importances, requirements);
  }
}
