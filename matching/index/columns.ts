import { AskedColumns } from "#matching/index/asked-columns.ts";
import type { Entry } from "#matching/index/entry.ts";
import { HeldColumns } from "#matching/index/held-columns.ts";
import { bytesOf, grown } from "#matching/index/numbers.ts";
import { SkillNumbers } from "#matching/index/skill-lists.ts";
import type { Frequencies } from "#matching/types.ts";

/**
 * Postings as columns of numbers, by slot. Slots are given out once; what leaves stays as a tombstone until the columns are
 * written anew.
 */
export class Columns {
  readonly skills = new SkillNumbers();
  readonly asked: AskedColumns;
  readonly held: HeldColumns;
  /** How many numbers say what a posting says beside skills. */
  readonly width: number;

  size = 0;
  readonly ids: string[] = [];
  /** By slot and line: what is said beside skills; see `Conditions`. */
  said = new Int32Array(256);
  published = new Float64Array(64);
  expires = new Float64Array(64);
  isGone = new Uint8Array(64);

  /** What is usually asked in a pair with one of them, in thousandths. */
  readonly usual: number;

  /** @param frequencies by which what is asked is weighed */
  constructor(frequencies: Frequencies | undefined, usual: number, width: number) {
    this.usual = usual;
    this.asked = new AskedColumns(this.skills, frequencies);
    this.held = new HeldColumns(this.skills);
    this.width = width;
  }

  /** Appends a posting and answers its slot. */
  append(entry: Entry): number {
    const slot = this.size++;
    this.said = grown(this.said, (slot + 1) * this.width);
    this.published = grown(this.published, slot + 1);
    this.expires = grown(this.expires, slot + 1);
    this.isGone = grown(this.isGone, slot + 1);
    this.ids[slot] = entry.id;
    this.said.set(entry.said, slot * this.width);
    this.published[slot] = entry.publishedAt;
    this.expires[slot] = entry.expiresAt;
    this.asked.append(slot, entry.asks);
    this.held.append(slot, entry);
    return slot;
  }

  /** What stands in a slot, as it was appended. */
  entryAt(slot: number): Entry {
    return {
      id: this.ids[slot]!,
      said: [...this.said.subarray(slot * this.width, (slot + 1) * this.width)],
      publishedAt: this.published[slot]!,
      expiresAt: this.expires[slot]!,
      asks: this.asked.requirementsAt(slot),
      has: this.held.heldAt(slot),
      isBlank: this.held.isBlank[slot] === 1,
    };
  }

  /** The bytes of all numbers; ids and the map of skills come on top. */
  get bytes(): number {
    const { said, published, expires, isGone, asked, held } = this;
    return bytesOf([said, published, expires, isGone]) + asked.bytes + held.bytes;
  }
}
