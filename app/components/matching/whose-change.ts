import type { Side } from "#matching/types.ts";
import type { PairSide } from "#app/domain/matching/pair-page.server.ts";

/** Both postings of a pair, and which of the sides are the reader's own. */
export type Pair = Record<Side, PairSide> & { yours: readonly Side[] };

/** How a change is spoken of: one's own, one to ask the other side for, or that of strangers. */
export function whoseChange(side: Side, yours: readonly Side[]): "yours" | "askable" | "neutral" {
  if (yours.includes(side)) return "yours";
  return yours.length > 0 ? "askable" : "neutral";
}
