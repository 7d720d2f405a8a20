import type { Columns } from "#matching/index/columns.ts";
import { bytesOf } from "#matching/index/numbers.ts";

/** The most that a bound says; what can come to more is given as this, and so is of the class that is considered first. */
export const HIGHEST = 16_383;

/** Bounds that differ in these lowest bits alone are of one class. */
export const CLASS_BITS = 4;
export const CLASSES = (HIGHEST + 1) >> CLASS_BITS;

/** What a question notes of every posting, by slot; kept for the next question. */
export class Notes {
  readonly columns: Columns;
  /** Slots that a question has touched; what they were credited with is cleared after it: see `creditRare`. */
  readonly touched: Int32Array;
  readonly earned: Float32Array;
  readonly parts: Float32Array;
  /** What they can come to at most in the rank, in the order of `touched`. */
  readonly most: Uint16Array;
  readonly bounds: Int32Array;
  /** Slots that are about to be given out. */
  readonly chosen: Int32Array;
  /** For which requirement of which question a slot was credited last. */
  readonly creditedFor: Int32Array;
  /** How many requirements of all questions there have been. */
  requirements = 0;
  /** By class: how many are in it. */
  readonly sizes = new Int32Array(CLASSES);
  /** By skill: see `Tables`. */
  readonly servingOf: Int32Array;
  readonly servedOf: Int32Array;

  constructor(columns: Columns) {
    this.columns = columns;
    const room = columns.published.length;
    this.touched = new Int32Array(room);
    this.earned = new Float32Array(room);
    this.parts = new Float32Array(room);
    this.most = new Uint16Array(room);
    this.bounds = new Int32Array(room);
    this.chosen = new Int32Array(room);
    this.creditedFor = new Int32Array(room);
    const skills = Math.ceil(columns.skills.names.length * 1.1);
    this.servingOf = new Int32Array(skills);
    this.servedOf = new Int32Array(skills);
  }

  get isLargeEnough(): boolean {
    const { size, skills } = this.columns;
    return size <= this.touched.length && skills.names.length <= this.servingOf.length;
  }

  get bytes(): number {
    const { touched, earned, parts, most, bounds, chosen } = this;
    const { creditedFor, servingOf, servedOf } = this;
    const all = [touched, earned, parts, most, bounds, chosen, creditedFor];
    return bytesOf([...all, servingOf, servedOf]);
  }
}

// Questions are answered one after another, so one index needs its notes once.
const kept = new WeakMap<Columns, Notes>();

/** The notes of an index, with room for all that stands in it. */
export function notesFor(columns: Columns): Notes {
  const known = kept.get(columns);
  if (known?.isLargeEnough) return known;
  const notes = new Notes(columns);
  kept.set(columns, notes);
  return notes;
}

/** The bytes of what questions have noted; none before the first one. */
export const bytesOfNotes = (columns: Columns): number => kept.get(columns)?.bytes ?? 0;
