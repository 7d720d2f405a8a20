import type { KeptUse } from "#db/schema/merged-uses.ts";

export type { KeptUse };

/** What one merger did to one list of skills: of a version in a role, or of a module. */
export type MergedUse = {
  /** Its number: mergers come in the order of their numbers. */
  merger: number;
  gone: string;
  stays: string;
  /** The latest version of all credits before it. */
  credits: number;
  at: Date;
  /** The posting's revision before it. */
  revision: number;
  /** How the skill was named that is gone. */
  went: KeptUse;
  /** How the one that stays was named before; null: it was not. */
  stayed: KeptUse | null;
};

/** Whether a merger came after the moment at which a list is wanted. */
export type IsLater = (merged: MergedUse) => boolean;

/** What stood at an instant. */
export const afterInstant =
  (instant: Date): IsLater =>
  ({ at }) =>
    at > instant;

/** What stood when a match was shown by a version of all credits. */
export const afterCredits =
  (version: number): IsLater =>
  ({ credits }) =>
    credits >= version;

/** What stood when a revision of the same posting was written, by whatever clock. */
export const afterRevision =
  (written: number): IsLater =>
  ({ revision }) =>
    revision >= written;

/**
 * A list of skills as it stood at a moment: what mergers have done to it since is undone, the latest first, and none is left that
 * came after one which is undone, whatever their clocks said.
 *
 * @param uses as they are now, with whatever else their rows say
 * @param merged all that mergers have done to this list, in any order
 * @returns in no order; by position it is that of then
 */
export function unmerged<Use extends { skillId: string }>(
  uses: readonly Use[],
  merged: readonly MergedUse[],
  isLater: IsLater,
): Use[] {
  const first = Math.min(...merged.filter(isLater).map(({ merger }) => merger));
  return merged
    .filter(({ merger }) => merger >= first)
    .toSorted((a, b) => b.merger - a.merger)
    .reduce<Use[]>(
      (list, one) => list.flatMap((use) => (use.skillId === one.stays ? before(use, one) : [use])),
      [...uses],
    );
}

function before<Use extends { skillId: string }>(
  use: Use,
  { gone, went, stayed }: MergedUse,
): Use[] {
  const former = { ...use, ...went, skillId: gone };
  return stayed ? [{ ...use, ...stayed }, former] : [former];
}
