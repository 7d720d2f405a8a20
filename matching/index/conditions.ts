import { CONDITION_LINES } from "#matching/conditions.ts";
import { OtherPoints } from "#matching/index/other-points.ts";
import { turned, withoutSkills } from "#matching/index/turned-lines.ts";
import type { TurnedLine } from "#matching/index/turned-lines.ts";
import { bytesOf } from "#matching/index/numbers.ts";
import type { Columns } from "#matching/index/columns.ts";
import { pairTypeOf } from "#matching/pair.ts";
import type { Pair } from "#matching/pair.ts";
import type { Condition, Facts, PostingKind, Reason, WorkMode } from "#matching/types.ts";

/** So many answers are kept for each line; then all are forgotten. */
const SIDES_KEPT = 2000;
const ROOM = 64;
const NOT_YET = -1;

/**
 * What postings say beside their skills. Thousands of them say the same about time, place, level or language, so each line
 * is judged once for every two things that can meet, by the very functions that `match` asks.
 */
export class Conditions {
  readonly type: Pair["type"];
  readonly lines: readonly TurnedLine[];
  /** The lines that make groups of postings, and the two that differ from posting to posting the most. */
  readonly ofGroups: readonly number[];
  readonly ofOne: readonly [number, number];
  /** Which of the lines is that about places, which rests on the mode as well. */
  readonly #place: number;
  /** By line: the number of everything that postings say, and facts from which it can be judged. */
  readonly #numbers: Map<string, number>[];
  readonly #facts: Facts[][];
  /** By line and by what a side that asks says: points for everything that postings say, or that nobody has asked yet. */
  readonly #tables: Map<string, Int32Array>[];

  /** @param kind of the postings in the index */
  constructor(kind: PostingKind) {
    const isOfCompany = kind === "internship" || kind === "co_development_offer";
    this.type = pairTypeOf(kind);
    const lines = CONDITION_LINES[this.type];
    this.lines = lines.map((line) => turned(line, isOfCompany));
    const numbers = [...lines.keys()];
    const numberOf = (wanted: Condition) =>
      lines.findIndex(({ condition }) => condition === wanted);
    this.#place = numberOf("place");
    this.ofOne = [numberOf("time"), this.#place];
    this.ofGroups = numbers.filter((line) => !this.ofOne.includes(line));
    this.#numbers = lines.map(() => new Map());
    this.#facts = lines.map(() => []);
    this.#tables = lines.map(() => new Map());
  }

  /** What a posting says, as a number for each line. */
  numbersOf(facts: Facts): number[] {
    const bare = withoutSkills(facts);
    return this.lines.map(({ indexed }, line) => {
      const numbers = this.#numbers[line]!;
      const said = JSON.stringify(indexed(facts));
      const known = numbers.get(said);
      if (known !== undefined) return known;
      this.#facts[line]!.push(bare);
      numbers.set(said, numbers.size);
      return numbers.size - 1;
    });
  }

  /** What all postings give beside skills to one that asks; holds until another one is added. */
  for(asking: Facts, { said, width }: Columns): OtherPoints {
    const tables = this.lines.map((line, at) =>
      this.#tableOf(at, JSON.stringify(line.asking(asking))),
    );
    return new OtherPoints(this.lines, this.#facts, asking, tables, said, width);
  }

  /** The lines that are not about skills, of one that asks and the posting in a slot. */
  judge(asking: Facts, { said, width }: Columns, slot: number): Reason[] {
    return this.lines.map(({ judge }, line) =>
      judge(asking, this.#facts[line]![said[slot * width + line]!]!),
    );
  }

  /** How the work of the posting in a slot is done; null where it does not say. */
  modeOf({ said, width }: Columns, slot: number): WorkMode | null {
    const facts = this.#facts[this.#place]![said[slot * width + this.#place]!]!;
    return "mode" in facts ? facts.mode : null;
  }

  /** The bytes of what is kept as numbers. */
  get bytes(): number {
    return bytesOf(this.#tables.flatMap((kept) => [...kept.values()]));
  }

  #tableOf(line: number, said: string): Int32Array {
    const kept = this.#tables[line]!;
    const known = kept.get(said);
    const { size } = this.#numbers[line]!;
    if (known && known.length >= size) return known;
    if (!known && kept.size >= SIDES_KEPT) kept.clear();
    const table = new Int32Array(Math.ceil(size * 1.1) + ROOM).fill(NOT_YET);
    if (known) table.set(known);
    kept.set(said, table);
    return table;
  }
}
