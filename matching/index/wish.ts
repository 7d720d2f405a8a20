import type { Placed } from "#matching/index/list.ts";
import type { Reason, WorkMode } from "#matching/types.ts";

/** Since when a posting stands, and when it stops being open. */
export interface Standing {
  readonly publishedAt: Date;
  readonly expiresAt: Date;
}

/** A posting of a list, and what is not about skills in it. */
export interface Admitted extends Placed {
  readonly mode: WorkMode | null;
  readonly conditions: () => readonly Reason[];
}

export interface Wish {
  /** How many to answer. */
  readonly most: number;
  /** What expires then or before is not open. */
  readonly at: Date;
  readonly admits?: (one: Admitted) => boolean;
}

export interface Counted {
  readonly at: Date;
  /** Ids of postings that are left out. */
  readonly without: ReadonlySet<string>;
  /** Where it is said, no other mode counts. */
  readonly mode?: WorkMode | undefined;
}
