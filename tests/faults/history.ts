import type { OutboxEntity } from "#db/schema/index.ts";

export type Change = {
  /** What was changed; a posting unless told otherwise. */
  entity?: OutboxEntity;
  id: string;
  verb: "drafted" | "published" | "edited" | "closed" | "renamed" | "relabelled" | "merged";
  /** Its revision after it, as the command answered. */
  revision: number;
  /** What was written, where something was: a title, a name or a label. */
  title?: string;
};

/** After these nothing is shown. */
const GONE = ["closed", "merged"];

export const entityOf = ({ entity = "posting" }: Change): OutboxEntity => entity;

export type Acknowledged = Change & { at: number; seenAt?: number };

/** What writers were told is done, and of what nobody knows whether more was done. */
export class History {
  readonly changes: Acknowledged[] = [];
  /** What of which a change ended in an error that was no answer. */
  readonly doubtful = new Set<string>();
  #ids: string[];
  #underWay: string[] = [];

  /** @param known postings of before, which may be changed as well */
  constructor(known: readonly string[]) {
    this.#ids = [...known];
  }

  acknowledge(change: Change): void {
    this.changes.push({ ...change, at: performance.now() });
    const isNew = entityOf(change) === "posting" && !this.#ids.includes(change.id);
    if (isNew) this.#ids.push(change.id);
  }

  /** Does something with a posting or whatever has this id; when it ends in an error, it may be done all the same. */
  async during(id: string, work: () => Promise<void>): Promise<void> {
    this.#underWay.push(id);
    try {
      await work();
    } catch (error) {
      this.doubtful.add(id);
      throw error;
    } finally {
      this.#underWay.splice(this.#underWay.indexOf(id), 1);
    }
  }

  /** Whether somebody changes it: what is done may be shown before its answer is heard. */
  isUnderWay = (id: string): boolean => this.#underWay.includes(id);

  latest = (count: number): string[] => this.#ids.slice(-count);

  /** The last thing that is known to be done with one: revisions are given in the order of what was done. */
  lastOf(id: string): Acknowledged | undefined {
    return this.changes
      .filter((change) => change.id === id)
      .reduce<Acknowledged | undefined>(
        (last, one) => (last && last.revision > one.revision ? last : one),
        undefined,
      );
  }

  /** The last text that is known to be written to one. */
  lastWritten(id: string): Acknowledged | undefined {
    return this.changes
      .filter((change) => change.id === id && change.title !== undefined)
      .reduce<Acknowledged | undefined>(
        (last, one) => (last && last.revision > one.revision ? last : one),
        undefined,
      );
  }

  /**
   * Notes which changes of what was asked for search shows by now: the revision or a later one, or nothing where nothing is
   * to be shown.
   */
  see(asked: readonly string[], shown: ReadonlyMap<string, number>): void {
    for (const change of this.unseen.filter(({ id }) => asked.includes(id))) {
      const version = shown.get(change.id);
      const isGone = version === undefined && GONE.includes(this.lastOf(change.id)?.verb ?? "");
      if (isGone || (version ?? -1) >= change.revision || change.verb === "drafted")
        change.seenAt = performance.now();
    }
  }

  /** What search does not show yet. */
  get unseen(): Acknowledged[] {
    return this.changes.filter(({ seenAt }) => seenAt === undefined);
  }

  /** The longest time from an answer until search showed the change. */
  get lagMs(): number {
    return Math.max(0, ...this.changes.map(({ at, seenAt = at }) => seenAt - at));
  }
}
