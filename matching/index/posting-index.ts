import type { CreditRow } from "#matching/credits.ts";
import { COMMON } from "#matching/index/common-skills.ts";
import type { Commonness } from "#matching/index/common-skills.ts";
import { Columns } from "#matching/index/columns.ts";
import { Conditions } from "#matching/index/conditions.ts";
import { countCreditable } from "#matching/index/creditable.ts";
import { skillsOfPosting } from "#matching/index/entry.ts";
import type { Entry } from "#matching/index/entry.ts";
import { bytesOfNotes, notesFor } from "#matching/index/notes.ts";
import { bytesOfPlan, planFor } from "#matching/index/plan.ts";
import { best } from "#matching/index/search.ts";
import type { Answer } from "#matching/index/search.ts";
import { tablesFor } from "#matching/index/tables.ts";
import type { Counted, Standing, Wish } from "#matching/index/wish.ts";
import { usualWeight } from "#matching/order.ts";
import { pairTypeOf } from "#matching/pair.ts";
import { factorPoints } from "#matching/rules.ts";
import type { DemandKind, Facts, PostingKind, Snapshot } from "#matching/types.ts";

/** Tombstones are cleared away when there are more of them than this, and more than postings that stand. */
const TOMBSTONES_KEPT = 1000;

/**
 * Open postings of one kind, held so that the best ones for a posting of the kind that pairs with it are found without
 * scoring them all, under the counts of one snapshot.
 */
export class PostingIndex {
  readonly kind: PostingKind;
  readonly snapshot: Snapshot;
  readonly #tombstonesKept: number;
  readonly #conditions: Conditions;
  readonly #commonness: Commonness;
  readonly #slots = new Map<string, number>();
  #columns: Columns;

  /**
   * @param tombstonesKept how many removed postings may take room before they are cleared away
   * @param commonness when a skill counts as common; the answers are the same, be there many or few
   * @param conditions in whose numbers is said what is not about skills
   */
  constructor(
    kind: PostingKind,
    snapshot: Snapshot,
    tombstonesKept = TOMBSTONES_KEPT,
    commonness = COMMON,
    conditions = new Conditions(kind),
  ) {
    this.kind = kind;
    this.snapshot = snapshot;
    this.#tombstonesKept = tombstonesKept;
    this.#commonness = commonness;
    this.#conditions = conditions;
    this.#columns = this.#emptyColumns();
  }

  /** How many postings stand in the index. */
  get size(): number {
    return this.#slots.size;
  }

  /** Places that removed or changed postings still take. */
  get tombstones(): number {
    return this.#columns.size - this.size;
  }

  /** The bytes of all arrays; ids and maps come on top. */
  get bytes(): number {
    const columns = this.#columns;
    const beside = bytesOfNotes(columns) + bytesOfPlan(columns) + this.#conditions.bytes;
    return columns.bytes + beside;
  }

  /** Puts a posting into the index, in the place of what stood there under its id. One without skills is left out. */
  put(facts: Facts, { publishedAt, expiresAt }: Standing): void {
    this.#bury(facts.id);
    const skills = skillsOfPosting(facts);
    if (skills.asks.length + skills.has.length > 0)
      this.#append({
        ...skills,
        id: facts.id,
        publishedAt: publishedAt.getTime(),
        expiresAt: expiresAt.getTime(),
        said: this.#conditions.numbersOf(facts),
      });
    this.#clear();
  }

  /** Takes a posting out of the index; does nothing for one that is not in it. */
  remove(id: string): void {
    this.#bury(id);
    this.#clear();
  }

  /**
   * The same postings under the counts of another snapshot, as an index of its own.
   *
   * @param atOnce after so many postings whoever asks for it can let others have their turn
   */
  *weighedBy(snapshot: Snapshot, atOnce: number): Generator<void, PostingIndex> {
    const { kind } = this;
    const [kept, conditions] = [this.#tombstonesKept, this.#conditions];
    const other = new PostingIndex(kind, snapshot, kept, this.#commonness, conditions);
    for (const [place, slot] of [...this.#slots.values()].entries()) {
      other.#append(this.#columns.entryAt(slot));
      if ((place + 1) % atOnce === 0) yield;
    }
    return other;
  }

  /** Does now what the first question would have to wait for. */
  prepare(): void {
    planFor(this.#columns, this.#conditions, this.#commonness);
  }

  /**
   * The best postings for another, as `match` and `compareMatches` rank them.
   *
   * @param credits of the skills that the other has, and for those that it asks for
   */
  bestFor(facts: Facts, credits: readonly CreditRow[], { most, at, admits }: Wish): Answer {
    const tables = this.#tablesFor(facts, credits);
    const columns = this.#columns;
    const conditions = this.#conditions;
    return best(columns, notesFor(columns), {
      tables,
      conditions,
      commonness: this.#commonness,
      others: conditions.for(facts, columns),
      most,
      at: at.getTime(),
      possible: factorPoints(conditions.type, "skills"),
      admits:
        admits &&
        ((placed) =>
          admits({
            ...placed,
            mode: conditions.modeOf(columns, placed.slot),
            conditions: () => conditions.judge(facts, columns, placed.slot),
          })),
    });
  }

  /** How many postings have anything to do with the skills of another, be it certain or not. */
  countFor(facts: Facts, credits: readonly CreditRow[], { at, without, mode }: Counted): number {
    const columns = this.#columns;
    const now = at.getTime();
    const counts = (slot: number) =>
      columns.expires[slot]! > now && (!mode || this.#conditions.modeOf(columns, slot) === mode);
    const leftOut = [...without].flatMap((id) => this.#slots.get(id) ?? []);
    return countCreditable(notesFor(columns), this.#tablesFor(facts, credits), counts, leftOut);
  }

  #emptyColumns(): Columns {
    const usual = usualWeight(pairTypeOf(this.kind), this.snapshot);
    return new Columns(this.#frequenciesOf(this.kind), usual, this.#conditions.lines.length);
  }

  #tablesFor(facts: Facts, credits: readonly CreditRow[]) {
    const columns = this.#columns;
    const frequencies = this.#frequenciesOf(facts.kind);
    return tablesFor(columns, notesFor(columns), skillsOfPosting(facts), frequencies, credits);
  }

  #frequenciesOf(kind: PostingKind) {
    return this.snapshot.kinds[kind as DemandKind];
  }

  #append(entry: Entry) {
    this.#slots.set(entry.id, this.#columns.append(entry));
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
    this.#columns = this.#emptyColumns();
    for (const slot of this.#slots.values()) this.#append(before.entryAt(slot));
  }
}
