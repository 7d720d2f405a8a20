import { setImmediate } from "node:timers/promises";
import type { Database } from "#db/client.server.ts";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { PostingIndex } from "#matching/index/posting-index.ts";
import type { Snapshot } from "#matching/types.ts";
import {
  readChanges,
  readOpen,
  readOpenAfter,
  readSeen,
} from "#app/domain/match-index/changes.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";

/** A question waits until so many changes are taken in; with more of them PostgreSQL answers, and they come in beside. */
const MOST_FOR_A_QUESTION = 100;
const AT_ONCE = 500;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

type Open = Awaited<ReturnType<typeof readOpen>>[number];

type Built = {
  snapshot: Snapshot;
  indexes: ReadonlyMap<PostingKind, PostingIndex>;
  /** Which transactions it has seen. */
  seen: string;
};

/**
 * All open postings of a database, held in memory for lists of matches. Every question asks the database first what has
 * changed since, so that a list is never older than the question, whether a notification came or not.
 */
export class MatchIndex {
  readonly #db: Database;
  readonly #mostForAQuestion: number;
  #built: Built | undefined;
  /** Set while more is taken in than a question waits for. */
  #isBehind = false;
  #isStopped = false;
  /** What is done one after another, the last of it, and what has not begun yet. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #waiting = new Map<() => Promise<unknown>, Promise<unknown>>();
  readonly #few = () => this.#takeInFew();
  readonly #all = () => this.#takeInAll();

  /** @param mostForAQuestion with more changes than these a question does not wait for them */
  constructor(db: Database, mostForAQuestion = MOST_FOR_A_QUESTION) {
    this.#db = db;
    this.#mostForAQuestion = mostForAQuestion;
  }

  /**
   * The index of a kind, in which all stands that was committed before it was asked for.
   *
   * @returns null when it is not built, weighed by another snapshot, or too far behind to be waited for
   */
  async current(kind: PostingKind, snapshot: Snapshot): Promise<PostingIndex | null> {
    const isThere = !this.#isBehind && this.#built?.snapshot.id === snapshot.id;
    if (isThere && (await this.#inTurn(this.#few).catch(() => false)))
      return this.#built?.indexes.get(kind) ?? null;
    // Whoever keeps the index says what is wrong, and tries again.
    this.catchUp().catch(() => {});
    return null;
  }

  /** Builds what is not built, and takes in what has changed. Throws what the database throws; asking again is safe. */
  async catchUp(): Promise<void> {
    await this.#inTurn(this.#all);
  }

  /** Begins nothing any more; what is at work ends soon. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Under which count of demand its postings are weighed; null while it is not built or too far behind to answer. */
  get answersBy(): string | null {
    return this.#isBehind ? null : (this.#built?.snapshot.id ?? null);
  }

  /** How many postings stand in it. */
  get size(): number {
    const indexes = [...(this.#built?.indexes.values() ?? [])];
    return indexes.reduce((sum, { size }) => sum + size, 0);
  }

  /** One after another. What has not begun yet is shared by all who ask for it: it will see what they must know of. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const waiting = this.#waiting.get(work);
    if (waiting) return waiting as Promise<T>;
    const turn = this.#last
      .catch(() => {})
      .then(() => {
        this.#waiting.delete(work);
        return work();
      });
    this.#waiting.set(work, turn);
    this.#last = turn;
    return turn;
  }

  async #takeInFew(): Promise<boolean> {
    const built = this.#built;
    if (!built || this.#isStopped) return false;
    const most = this.#mostForAQuestion + 1;
    const { seen, ids, hasGoneBack } = await readChanges(this.#db, built.seen, most);
    this.#isBehind = hasGoneBack || ids.length === most;
    if (this.#isBehind) return false;
    await this.#takeIn(built, ids);
    built.seen = seen;
    return true;
  }

  async #takeInAll(): Promise<void> {
    if (this.#isStopped) return;
    const snapshot = await latestSnapshot(this.#db);
    if (!this.#built) return this.#build(snapshot);
    if (this.#built.snapshot.id !== snapshot.id) await this.#weigh(this.#built, snapshot);
    const built = this.#built;
    const { seen, ids, hasGoneBack } = await readChanges(this.#db, built.seen);
    if (hasGoneBack) return this.#build(snapshot);
    if (ids.length > this.#mostForAQuestion) this.#isBehind = true;
    for (let start = 0; start < ids.length && !this.#isStopped; start += AT_ONCE)
      await this.#takeIn(built, ids.slice(start, start + AT_ONCE));
    built.seen = seen;
    this.#isBehind = false;
  }

  /** Reads page by page, so that others are answered between two of them. */
  async #build(snapshot: Snapshot): Promise<void> {
    this.#built = undefined;
    // Whatever changes while the pages are read comes again afterwards.
    const seen = await readSeen(this.#db);
    const indexes = new Map(POSTING_KINDS.map((kind) => [kind, new PostingIndex(kind, snapshot)]));
    const built: Built = { snapshot, indexes, seen };
    let last: string | undefined = FIRST_ID;
    while (last !== undefined && !this.#isStopped) {
      const page: Open[] = await readOpenAfter(this.#db, last, AT_ONCE);
      await this.#put(built, page);
      last = page.at(-1)?.id;
    }
    for (const index of indexes.values()) index.prepare();
    this.#built = built;
    this.#isBehind = false;
  }

  /** Demand was counted anew: what is held stays, under other weights. Others are answered in between. */
  async #weigh({ indexes: before, seen }: Built, snapshot: Snapshot): Promise<void> {
    const indexes = new Map<PostingKind, PostingIndex>();
    for (const [kind, index] of before) {
      const work = index.weighedBy(snapshot, AT_ONCE);
      let step = work.next();
      for (; !step.done; step = work.next()) await setImmediate();
      step.value.prepare();
      indexes.set(kind, step.value);
    }
    this.#built = { snapshot, indexes, seen };
  }

  async #takeIn(built: Built, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const open = await readOpen(this.#db, ids);
    const stays = new Set(open.map(({ id }) => id));
    await this.#put(built, open);
    for (const id of ids)
      if (!stays.has(id)) for (const index of built.indexes.values()) index.remove(id);
  }

  async #put({ indexes }: Built, open: Open[]): Promise<void> {
    const facts = await loadFacts(this.#db, open);
    for (const { id, kind, ...standing } of open) {
      const own = facts.get(id);
      if (own) indexes.get(kind)!.put(own, standing);
    }
  }
}
