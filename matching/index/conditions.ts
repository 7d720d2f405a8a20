import type { OtherPoints } from "#matching/index/search.ts";
import { judgeLevel } from "#matching/level.ts";
import { judgeOptions } from "#matching/options.ts";
import { judgePlace } from "#matching/place.ts";
import { pointsFor } from "#matching/rules.ts";
import { judgeWindow } from "#matching/time.ts";
import type { InternshipFacts, ProgrammeFacts, Reason } from "#matching/types.ts";

const TYPE = "programme_internship";

/** What each line can carry, in hundredths. */
const POINTS = {
  level: pointsFor(TYPE, "level"),
  time: pointsFor(TYPE, "time"),
  place: pointsFor(TYPE, "place"),
  language: pointsFor(TYPE, "language"),
};

/** Every line beside those about skills: the facts on which it rests, of either side, and how it is judged. */
const LINES: readonly {
  readonly programme: (facts: ProgrammeFacts) => unknown;
  readonly internship: (facts: InternshipFacts) => unknown;
  readonly judge: (programme: ProgrammeFacts, internship: InternshipFacts) => Reason;
}[] = [
  {
    programme: ({ eqf, goesOutAfterSemester }) => [eqf, goesOutAfterSemester],
    internship: ({ minEqf, studyYears }) => [minEqf, studyYears],
    judge: (one, other) => judgeLevel(one, other, POINTS.level),
  },
  {
    programme: ({ window }) => window,
    internship: ({ startsOn, endsOn, durationWeeks }) => [startsOn, endsOn, durationWeeks],
    judge: (one, other) => judgeWindow(one, other, POINTS.time),
  },
  {
    programme: ({ places }) => places,
    internship: ({ places, mode }) => [places, mode],
    judge: ({ places }, { places: others, mode }) =>
      judgePlace(places, others, [{ side: "company", mode }], POINTS.place),
  },
  {
    programme: ({ languages }) => languages,
    internship: ({ languages }) => languages,
    judge: ({ languages }, other) =>
      judgeOptions("language", "languages", languages, other.languages, POINTS.language),
  },
];

const MOST = Object.values(POINTS).reduce((sum, points) => sum + points, 0);

/** Points and unknown points stand in one number. */
const UNKNOWN_BITS = 12;
const NOT_YET = -1;
/** So many answers are kept for each line; then all are forgotten. */
const SIDES_KEPT = 2000;

/** Columns are forgotten when they take more than this. */
const COLUMN_BYTES_KEPT = 64 * 1024 * 1024;
const ROOM = 64;

type Lines<T> = [level: T, time: T, place: T, language: T];

/**
 * What internships say beside their skills. Thousands of them say the same about time, place, level or language, so each
 * line is judged once for every two things that can meet, by the very functions that `match` asks.
 */
export class Conditions {
  /** By line: the number of everything that internships say. */
  readonly #numbers = LINES.map(() => new Map<string, number>());
  /** By line and by what a programme says: points for everything that internships say, or that nobody has asked yet. */
  readonly #tables = LINES.map(() => new Map<string, Int32Array>());
  /** The same points by key, so that all can be read one after another. */
  readonly #columns = LINES.map(() => new Map<string, Int16Array>());
  #columnBytes = 0;
  /** By key: the numbers of the lines, and the facts from which they can be judged. */
  #said = new Int32Array(LINES.length * 64);
  readonly #facts: (InternshipFacts | undefined)[][] = LINES.map(() => []);
  readonly #free: number[] = [];
  #next = 0;

  /** Notes what an internship says, and answers the key under which it is kept. */
  add(facts: InternshipFacts): number {
    const key = this.#free.pop() ?? this.#next++;
    if ((key + 1) * LINES.length > this.#said.length) {
      const larger = new Int32Array(Math.ceil(this.#said.length * 1.5) + LINES.length);
      larger.set(this.#said);
      this.#said = larger;
    }
    for (const kept of this.#columns)
      for (const column of kept.values()) if (key < column.length) column[key] = NOT_YET;
    // Skills are no part of it, and would be kept for nothing.
    const bare = { ...facts, requirements: [] };
    for (const [line, { internship }] of LINES.entries()) {
      const said = JSON.stringify(internship(facts));
      const known = this.#numbers[line]!.get(said);
      const number = known ?? this.#numbers[line]!.size;
      if (known === undefined) {
        this.#numbers[line]!.set(said, number);
        this.#facts[line]![number] = bare;
      }
      this.#said[key * LINES.length + line] = number;
    }
    return key;
  }

  /** The key may be given to another internship. */
  drop(key: number): void {
    this.#free.push(key);
  }

  /** What all internships give to a programme beside skills; holds until another is added. */
  for(programme: ProgrammeFacts): OtherPoints {
    const said = LINES.map((line) => JSON.stringify(line.programme(programme)));
    const tables = said.map((one, line) => this.#tableOf(line, one));
    const columns = said.map((one, line) => this.#columnOf(line, one));
    const [level, time, place, language] = columns as Lines<Int16Array>;
    const points = (key: number): number => {
      const one = level[key]!;
      const two = time[key]!;
      const three = place[key]!;
      const four = language[key]!;
      // One of them that is not known yet is negative, and makes all of them so.
      if ((one | two | three | four) >= 0) return one + two + three + four;
      return this.#judgeAll(programme, key, tables, columns) >> UNKNOWN_BITS;
    };
    return {
      most: MOST,
      points,
      unknown: (key) => this.#judgeAll(programme, key, tables, columns) & ((1 << UNKNOWN_BITS) - 1),
    };
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

  /** All lines of one internship, points and unknown ones. */
  #judgeAll(
    programme: ProgrammeFacts,
    key: number,
    tables: readonly Int32Array[],
    columns: readonly Int16Array[],
  ): number {
    let all = 0;
    for (let line = 0; line < LINES.length; line++) {
      const number = this.#said[key * LINES.length + line]!;
      const table = tables[line]!;
      if (table[number] === NOT_YET) {
        const { points, unknown } = LINES[line]!.judge(programme, this.#facts[line]![number]!);
        table[number] = (points << UNKNOWN_BITS) + unknown;
      }
      columns[line]![key] = table[number]! >> UNKNOWN_BITS;
      all += table[number]!;
    }
    return all;
  }
}
