import { BANDS } from "#matching/rules.ts";
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

/** What a list of matches is ordered by; `publishedAt` is an ISO date or timestamp in UTC. */
export interface Ranked {
  readonly points: number;
  readonly upper: number;
  readonly share: number;
  readonly publishedAt: string;
  readonly id: string;
}

/** The order of every list: guaranteed points, upper end, skill share, then the newest, then the id. */
export function compareMatches(a: Ranked, b: Ranked): number {
  return (
    b.points - a.points ||
    b.upper - a.upper ||
    b.share - a.share ||
    compareText(b.publishedAt, a.publishedAt) ||
    compareText(a.id, b.id)
  );
}
