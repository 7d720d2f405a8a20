import type { Side } from "#matching/types.ts";
import type { PairSide } from "#app/domain/matching/pair-page.server.ts";

/** Both postings of a pair, which of the sides are the reader's own, and whether the reader's organisation has put it aside. */
export type Pair = Record<Side, PairSide> & { yours: readonly Side[]; isPutAside: boolean };

/** How a change is spoken of: one's own, one to ask the other side for, or that of strangers. */
export function whoseChange(side: Side, yours: readonly Side[]): "yours" | "askable" | "neutral" {
  if (yours.includes(side)) return "yours";
  return yours.length > 0 ? "askable" : "neutral";
}
