import { CONDITION_LINES } from "#matching/conditions.ts";
import { turned, withoutSkills } from "#matching/index/turned-lines.ts";
import type { TurnedLine } from "#matching/index/turned-lines.ts";
import type { OtherPoints } from "#matching/index/search.ts";
import type { Pair } from "#matching/pair.ts";
import type { Facts, PostingKind, Reason, WorkMode } from "#matching/types.ts";

/** Points and unknown points stand in one number. */
const UNKNOWN_BITS = 13;
const NOT_YET = -1;
/** So many answers are kept for each line; then all are forgotten. */
const SIDES_KEPT = 2000;

/** Columns are forgotten when they take more than this. */
const COLUMN_BYTES_KEPT = 32 * 1024 * 1024;
const ROOM = 64;

/**
 * What postings say beside their skills. Thousands of them say the same about time, place, level or language, so each line
 * is judged once for every two things that can meet, by the very functions that `match` asks.
 */
export class Conditions {
  readonly type: Pair["type"];
  readonly #lines: readonly TurnedLine[];
  readonly #most: number;
  /** Which of the lines is that about places, which rests on the mode as well. */
  readonly #place: number;
  /** By line: the number of everything that postings say. */
  readonly #numbers: Map<string, number>[];
  /** By line and by what a side that asks says: points for everything that postings say, or that nobody has asked yet. */
  readonly #tables: Map<string, Int32Array>[];
  /** The same points by key, so that all can be read one after another. */
  readonly #columns: Map<string, Int16Array>[];
  #columnBytes = 0;
  /** By key: the numbers of the lines, and the facts from which they can be judged. */
  #said: Int32Array;
  readonly #facts: Facts[][];
  readonly #free: number[] = [];
  #next = 0;

  /** @param kind of the postings in the index */
  constructor(kind: PostingKind) {
    const isOfCompany = kind === "internship" || kind === "co_development_offer";
    const isOfProgrammes = kind === "programme" || kind === "internship";
    this.type = isOfProgrammes ? "programme_internship" : "proposal_offer";
    const lines = CONDITION_LINES[this.type];
    this.#lines = lines.map((line) => turned(line, isOfCompany));
    this.#most = lines.reduce((sum, { possible }) => sum + possible, 0);
    this.#place = lines.findIndex(({ condition }) => condition === "place");
    this.#numbers = lines.map(() => new Map());
    this.#tables = lines.map(() => new Map());
    this.#columns = lines.map(() => new Map());
    this.#facts = lines.map(() => []);
    this.#said = new Int32Array(lines.length * ROOM);
  }

  /** Notes what a posting says, and answers the key under which it is kept. */
  add(facts: Facts): number {
    const key = this.#free.pop() ?? this.#next++;
    const width = this.#lines.length;
    if ((key + 1) * width > this.#said.length) {
      const larger = new Int32Array(Math.ceil(this.#said.length * 1.5) + width);
      larger.set(this.#said);
      this.#said = larger;
    }
    for (const kept of this.#columns)
      for (const column of kept.values()) if (key < column.length) column[key] = NOT_YET;
    const bare = withoutSkills(facts);
    for (const [line, { indexed }] of this.#lines.entries()) {
      const said = JSON.stringify(indexed(facts));
      const known = this.#numbers[line]!.get(said);
      const number = known ?? this.#numbers[line]!.size;
      if (known === undefined) {
        this.#numbers[line]!.set(said, number);
        this.#facts[line]![number] = bare;
      }
      this.#said[key * width + line] = number;
    }
    return key;
  }

  /** The key may be given to another posting. */
  drop(key: number): void {
    this.#free.push(key);
  }

  /** What all postings give beside skills to one that asks; holds until another is added. */
  for(asking: Facts): OtherPoints {
    const said = this.#lines.map((line) => JSON.stringify(line.asking(asking)));
    const tables = said.map((one, line) => this.#tableOf(line, one));
    const columns = said.map((one, line) => this.#columnOf(line, one));
    const points = (key: number): number => {
      let sum = 0;
      for (let line = 0; line < columns.length; line++) {
        const one = columns[line]![key]!;
        if (one === NOT_YET) return this.#judgeAll(asking, key, tables, columns) >> UNKNOWN_BITS;
        sum += one;
      }
      return sum;
    };
    return {
      most: this.#most,
      points,
      unknown: (key) => this.#judgeAll(asking, key, tables, columns) & ((1 << UNKNOWN_BITS) - 1),
    };
  }

  /** The lines that are not about skills, of one that asks and the posting under a key. */
  judge(asking: Facts, key: number): Reason[] {
    const width = this.#lines.length;
    return this.#lines.map(({ judge }, line) =>
      judge(asking, this.#facts[line]![this.#said[key * width + line]!]!),
    );
  }

  /** How the work of a posting is done; null where it does not say. */
  modeOf(key: number): WorkMode | null {
    const facts = this.#facts[this.#place]![this.#said[key * this.#lines.length + this.#place]!]!;
    return "mode" in facts ? facts.mode : null;
  }

  /** The bytes of what is kept as numbers. */
  get bytes(): number {
    const tables = this.#tables.flatMap((kept) => [...kept.values()]);
    return tables.reduce(
      (all, values) => all + values.byteLength,
      this.#said.byteLength + this.#columnBytes,
    );
  }

  #tableOf(line: number, said: string): Int32Array {
    const kept = this.#tables[line]!;
    const known = kept.get(said);
    const size = this.#numbers[line]!.size;
    if (known && known.length >= size) return known;
    if (!known && kept.size >= SIDES_KEPT) kept.clear();
    const table = new Int32Array(size + ROOM).fill(NOT_YET);
    if (known) table.set(known);
    kept.set(said, table);
    return table;
  }

  #columnOf(line: number, said: string): Int16Array {
    const kept = this.#columns[line]!;
    const known = kept.get(said);
    if (known && known.length >= this.#next) return known;
    if (this.#columnBytes > COLUMN_BYTES_KEPT) this.#forgetColumns();
    const column = new Int16Array(Math.ceil(this.#next * 1.1) + ROOM).fill(NOT_YET);
    if (known) column.set(known);
    this.#columnBytes += column.byteLength - (known && kept.has(said) ? known.byteLength : 0);
    kept.set(said, column);
    return column;
  }

  #forgetColumns() {
    for (const kept of this.#columns) kept.clear();
    this.#columnBytes = 0;
  }

  /** All lines of one posting, points and unknown ones. */
  #judgeAll(
    asking: Facts,
    key: number,
    tables: readonly Int32Array[],
    columns: readonly Int16Array[],
  ): number {
    let all = 0;
    for (let line = 0; line < this.#lines.length; line++) {
      const number = this.#said[key * this.#lines.length + line]!;
      const table = tables[line]!;
      if (table[number] === NOT_YET) {
        const { points, unknown } = this.#lines[line]!.judge(asking, this.#facts[line]![number]!);
        table[number] = (points << UNKNOWN_BITS) + unknown;
      }
      columns[line]![key] = table[number]! >> UNKNOWN_BITS;
      all += table[number]!;
    }
    return all;
  }
}
