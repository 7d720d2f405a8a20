import { BANDS, USUAL_WEIGHT } from "#matching/rules.ts";
import { compareText } from "#matching/weights.ts";
import type { Band } from "#matching/types.ts";

/** The band of a skill share (thousandths) and points (hundredths): the best whose needs are both met. */
export function bandOf(share: number, points: number): Band {
  return BANDS.find((rule) => share >= rule.share && points >= rule.points)?.band ?? "weak";
}

/** Positive when `a` is the better band. */
export function compareBands(a: Band, b: Band): number {
  const rank = (band: Band) => BANDS.findIndex((rule) => rule.band === band);
  return rank(b) - rank(a);
}

/**
 * The declared rank, in hundredths: skill points · √(weight ÷ USUAL_WEIGHT), rounded down, and the other points as they are.
 * So postings that ask almost nothing do not lead. Whole numbers up to the root, which is the same on every machine; more
 * points never lower it.
 *
 * @param skillPoints guaranteed, in hundredths, and so are `otherPoints`
 * @param weight of all that is asked in the pair, in thousandths
 */
export const rankOf = (skillPoints: number, otherPoints: number, weight: number): number =>
  Math.floor(Math.sqrt(Math.floor((skillPoints * skillPoints * weight) / USUAL_WEIGHT))) +
  otherPoints;

/** What skill points count for in the rank, before it is rounded down: `rankOf(s, 0, w)` is never above `s · rankScale(w)`. */
export const rankScale = (weight: number): number => Math.sqrt(weight / USUAL_WEIGHT);

/** What a list of matches is ordered by; `publishedAt` is an ISO date or timestamp in UTC. */
export interface Ranked {
  readonly rank: number;
  readonly points: number;
  readonly upper: number;
  readonly share: number;
  readonly publishedAt: string;
  readonly id: string;
}

/** The order of every list: declared rank, guaranteed points, upper end, skill share, then the newest, then the id. */
export function compareMatches(a: Ranked, b: Ranked): number {
  return (
    b.rank - a.rank ||
    b.points - a.points ||
    b.upper - a.upper ||
    b.share - a.share ||
    compareText(b.publishedAt, a.publishedAt) ||
    compareText(a.id, b.id)
  );
}
