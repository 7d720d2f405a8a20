import { rankScale } from "#matching/order.ts";
import { FULL_CREDIT } from "#matching/rules.ts";
import { weigh } from "#matching/weights.ts";
import type { Frequencies, Requirement, SkillId } from "#matching/types.ts";

/** What a posting asks for, as far as it is indexed. */
export interface Demand {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly requirements: readonly Requirement[];
  /** The number under which the caller keeps what is not about skills. */
  readonly key: number;
}

type Numbers = Int32Array | Float64Array | Uint8Array;

/** The same numbers with room for at least as many as are needed. */
function grown<N extends Numbers>(numbers: N, needed: number): N {
  if (needed <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (length: number) => N;
  const larger = new Kind(Math.max(needed, Math.ceil(numbers.length * 1.5)));
  larger.set(numbers);
  return larger;
}

/**
 * Postings as columns of numbers: one entry a posting (by its slot), one a requirement, and for each skill the list of
 * postings that ask for it. Slots are given out once; what leaves stays as a tombstone until the columns are written anew.
 */
export class Columns {
  readonly frequencies: Frequencies | undefined;
  readonly skillNumbers = new Map<SkillId, number>();
  /** By skill: slot · 2, and one more where the skill is required and not only preferred. */
  readonly lists: Int32Array[] = [];
  readonly listLengths: number[] = [];
  /** By skill: its weight when preferred, in thousandths. */
  readonly rarities: number[] = [];

  size = 0;
  readonly ids: string[] = [];
  keys = new Int32Array(64);
  published = new Float64Array(64);
  /** The sum of the weights. */
  totals = new Float64Array(64);
  /** What a thousandth of credited weight adds to the rank at most, for each hundredth that skills can carry. */
  scales = new Float64Array(64);
  isGone = new Uint8Array(64);
  /** Where the requirements of a slot begin; those of the next slot begin where they end. */
  begins = new Int32Array(65);

  /** Of every requirement, the heaviest of a posting first, as the rules weigh them. A level of 0 is none. */
  skills = new Int32Array(512);
  weights = new Int32Array(512);
  levels = new Uint8Array(512);

  constructor(frequencies: Frequencies | undefined) {
    this.frequencies = frequencies;
  }

  /** Appends a posting and answers its slot. */
  append(demand: Demand): number {
    const slot = this.size++;
    const weighted = weigh(demand.requirements, this.frequencies);
    let at = this.begins[slot]!;
    this.#makeRoom(slot, at + weighted.length);
    let total = 0;
    for (const { requirement, weight } of weighted) {
      const skill = this.#numberOf(requirement.skill, weight / requirement.importance);
      this.skills[at] = skill;
      this.weights[at] = weight;
      this.levels[at++] = requirement.level ?? 0;
      total += weight;
      this.#list(skill, slot * 2 + requirement.importance - 1);
    }
    this.ids[slot] = demand.id;
    this.keys[slot] = demand.key;
    this.published[slot] = demand.publishedAt;
    this.totals[slot] = total;
    this.scales[slot] = rankScale(total) / (FULL_CREDIT * total);
    this.begins[slot + 1] = at;
    return slot;
  }

  /** Appends what other columns hold in a slot, of the same frequencies. */
  copy(from: Columns, slot: number, skillOf: readonly SkillId[]): number {
    const requirements: Requirement[] = [];
    for (let at = from.begins[slot]!; at < from.begins[slot + 1]!; at++) {
      const skill = skillOf[from.skills[at]!]!;
      const importance = from.weights[at] === from.rarities[from.skills[at]!] ? 1 : 2;
      requirements.push({ id: skill, skill, importance, level: from.levels[at] || null });
    }
    const [id, key, publishedAt] = [from.ids[slot]!, from.keys[slot]!, from.published[slot]!];
    return this.append({ id, key, publishedAt, requirements });
  }

  /** The bytes of all numbers; ids and the map of skills come on top. */
  get bytes(): number {
    const { keys, published, totals, scales, isGone, begins, skills, weights, levels } = this;
    const columns = [keys, published, totals, scales, isGone, begins, skills, weights, levels];
    return [...columns, ...this.lists].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  #makeRoom(slot: number, requirements: number) {
    this.keys = grown(this.keys, slot + 1);
    this.published = grown(this.published, slot + 1);
    this.totals = grown(this.totals, slot + 1);
    this.scales = grown(this.scales, slot + 1);
    this.isGone = grown(this.isGone, slot + 1);
    this.begins = grown(this.begins, slot + 2);
    this.skills = grown(this.skills, requirements);
    this.weights = grown(this.weights, requirements);
    this.levels = grown(this.levels, requirements);
  }

  #numberOf(skill: SkillId, rarity: number): number {
    const known = this.skillNumbers.get(skill);
    if (known !== undefined) return known;
    const number = this.lists.length;
    this.skillNumbers.set(skill, number);
    this.lists.push(new Int32Array(4));
    this.listLengths.push(0);
    this.rarities.push(rarity);
    return number;
  }

  #list(skill: number, entry: number) {
    const length = this.listLengths[skill]!++;
    const list = grown(this.lists[skill]!, length + 1);
    list[length] = entry;
    this.lists[skill] = list;
  }
}
