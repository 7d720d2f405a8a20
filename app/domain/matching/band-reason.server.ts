import { BANDS } from "#matching/rules.ts";
import type { Band, ScoredMatch } from "#matching/types.ts";

/** What is too little for the next better band, and how much that needs: thousandths of the skills or hundredths of a point. */
export type BandReason = { next: Band; lacks: "share" | "points"; has: number; needed: number };

/**
 * Why the band of a match is no better, by its guaranteed figures: a list is ordered by points, so a row with fewer points
 * but more of the skills may have the better band. Null for the best band.
 */
export function bandReason({
  band,
  share,
  points,
}: Pick<ScoredMatch, "band" | "share" | "points">): BandReason | null {
  const next = BANDS[BANDS.findIndex((rule) => rule.band === band) - 1];
  if (!next) return null;
  return share < next.share
    ? { next: next.band, lacks: "share", has: share, needed: next.share }
    : { next: next.band, lacks: "points", has: points, needed: next.points };
}
