import { ASKING, BANDS } from "#matching/rules.ts";
import { compareText, meanWeight } from "#matching/weights.ts";
import type { Band, PairType, Reason, Snapshot } from "#matching/types.ts";

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
 * What is usually asked in a pair, in thousandths: what the open postings of each kind that asks ask for in the mean, by the
 * count of a snapshot. 0 where none was counted.
 */
export const usualWeight = (type: PairType, { kinds }: Snapshot): number =>
  ASKING[type].reduce((sum, kind) => sum + meanWeight(kinds[kind]), 0);

/**
 * The declared rank, in hundredths: skill points · √(weight ÷ usual), rounded down, and the other points as they are. So
 * postings that ask almost nothing do not lead, and where as much is asked as usual the points count as they are. Whole
 * numbers up to the root, which is the same on every machine; more points never lower it.
 *
 * @param skillPoints guaranteed, in hundredths, and so are `otherPoints`
 * @param weight of all that is asked in the pair, in thousandths
 * @param usual as `usualWeight` says; 0: the rank is the points
 */
export const rankOf = (
  skillPoints: number,
  otherPoints: number,
  weight: number,
  usual: number,
): number =>
  otherPoints +
  (usual === 0
    ? skillPoints
    : Math.floor(Math.sqrt(Math.floor((skillPoints * skillPoints * weight) / usual))));

/** What skill points count for in the rank, before it is rounded down: `rankOf(s, 0, w, u)` is never above `s · rankScale(w, u)`. */
export const rankScale = (weight: number, usual: number): number =>
  usual === 0 ? 1 : Math.sqrt(weight / usual);

/** What a list of matches is ordered by; `publishedAt` is an ISO date or timestamp in UTC. */
export interface Ranked {
  readonly rank: number;
  readonly points: number;
  readonly upper: number;
  readonly share: number;
  readonly untold: number;
  readonly elective: number;
  readonly publishedAt: string;
  readonly id: string;
}

/**
 * The order of every list: declared rank, guaranteed points, upper end, skill share, then for which less of the upper
 * end nothing speaks that is stated, then for which less of it only electives do, then the newest, then the id.
 */
export function compareMatches(a: Ranked, b: Ranked): number {
  return (
    b.rank - a.rank ||
    b.points - a.points ||
    b.upper - a.upper ||
    b.share - a.share ||
    a.untold - b.untold ||
    a.elective - b.elective ||
    compareText(b.publishedAt, a.publishedAt) ||
    compareText(a.id, b.id)
  );
}

/** What says how much a match lacks: its lines, and what nothing but silence leaves open (hundredths). */
export interface Weighable {
  readonly reasons: readonly Pick<Reason, "points" | "unknown" | "possible">[];
  readonly untold: number;
}

/**
 * What nothing that is stated could bring a match, in hundredths: what is ruled out, and what is open only because somebody
 * has not said all skills. What lines lose by being rounded is no part of it.
 */
export const lackOf = ({ reasons, untold }: Weighable): number =>
  reasons.reduce((sum, { points, unknown, possible }) => sum + possible - points - unknown, untold);

/**
 * The order by what matches could become: that which lacks least comes first. By the upper end itself whoever is silent
 * would stand first, for silence about skills leaves everything open.
 */
export const compareHopes = (a: Weighable, b: Weighable): number => lackOf(a) - lackOf(b);
