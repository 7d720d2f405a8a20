export type Change = {
  id: string;
  verb: "drafted" | "published" | "edited" | "closed";
  /** The posting's revision after it, as the command answered. */
  revision: number;
  /** What was written, where something was. */
  title?: string;
};

export type Acknowledged = Change & { at: number; seenAt?: number };

/** What writers were told is done, and of which postings nobody knows whether more was done. */
export class History {
  readonly changes: Acknowledged[] = [];
  /** Postings of which a change ended in an error that was no answer. */
  readonly doubtful = new Set<string>();
  #ids: string[];

  /** @param known postings of before, which may be changed as well */
  constructor(known: readonly string[]) {
    this.#ids = [...known];
  }

  acknowledge(change: Change): void {
    this.changes.push({ ...change, at: performance.now() });
    if (!this.#ids.includes(change.id)) this.#ids.push(change.id);
  }

  /** Does something with a posting; when it ends in an error, it may be done all the same. */
  async during(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.doubtful.add(id);
      throw error;
    }
  }

  latest = (count: number): string[] => this.#ids.slice(-count);

  /** The last thing that is known to be done with a posting: revisions are given in the order of what was done. */
  lastOf(id: string): Acknowledged | undefined {
    return this.changes
      .filter((change) => change.id === id)
      .reduce<Acknowledged | undefined>(
        (last, one) => (last && last.revision > one.revision ? last : one),
        undefined,
      );
  }

  /**
   * Notes which changes of the postings asked for search shows by now: the revision or a later one, or nothing where nothing is
   * to be shown.
   */
  see(asked: readonly string[], shown: ReadonlyMap<string, number>): void {
    const unseen = this.changes.filter(({ seenAt }) => seenAt === undefined);
    for (const change of unseen.filter(({ id }) => asked.includes(id))) {
      const version = shown.get(change.id);
      const isGone = version === undefined && this.lastOf(change.id)?.verb === "closed";
      if (isGone || (version ?? -1) >= change.revision || change.verb === "drafted")
        change.seenAt = performance.now();
    }
  }

  get unseen(): string[] {
    return [
      ...new Set(this.changes.filter(({ seenAt }) => seenAt === undefined).map(({ id }) => id)),
    ];
  }

  /** The longest time from an answer until search showed the change. */
  get lagMs(): number {
    return Math.max(0, ...this.changes.map(({ at, seenAt = at }) => seenAt - at));
  }
}
