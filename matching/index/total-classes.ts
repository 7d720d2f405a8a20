const CLASSES = 256;

/** How much postings ask, in classes of which each has about the same. Class 0 asks nothing. */
export class TotalClasses {
  /** By slot. */
  readonly of: Uint8Array;
  /** By class: the least and the most that a posting asks in it; 0 where there is none. */
  readonly least = new Float64Array(CLASSES);
  readonly most = new Float64Array(CLASSES);

  /** @param totals by slot */
  constructor(totals: Float64Array) {
    const stated = totals.filter((total) => total > 0);
    const low = stated.reduce((least, total) => Math.min(least, total), Infinity);
    const high = stated.reduce((most, total) => Math.max(most, total), 0);
    const width = Math.log(high / low) / (CLASSES - 2) || 1;
    this.of = Uint8Array.from(totals, (total) =>
      total > 0 ? 1 + Math.min(CLASSES - 2, Math.floor(Math.log(total / low) / width)) : 0,
    );
    for (const [slot, total] of totals.entries()) {
      const one = this.of[slot]!;
      this.least[one] = Math.min(this.least[one] || Infinity, total);
      this.most[one] = Math.max(this.most[one]!, total);
    }
  }
}
