import type { Side } from "#matching/types.ts";
import type { PairSide } from "#app/domain/matching/pair-page.server.ts";

/** Both postings of a pair, which of the sides are the reader's own, and whether the reader's organisation has put it aside. */
export type Pair = Record<Side, PairSide> & { yours: readonly Side[]; isPutAside: boolean };

/**
 * How a change is spoken of: one's own, that of one's organisation when one may not revise its posting oneself, one to ask
 * the other side for, or that of strangers.
 */
export function whoseChange(side: Side, pair: Pair): "yours" | "ours" | "askable" | "neutral" {
  if (pair.yours.includes(side)) return pair[side].canRevise ? "yours" : "ours";
  return pair.yours.length > 0 ? "askable" : "neutral";
}
