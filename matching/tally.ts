import { bandOf, rankOf } from "#matching/order.ts";
import { factorPoints } from "#matching/rules.ts";
import { judgeSkills } from "#matching/skills.ts";
import type { Direction } from "#matching/skills.ts";
import type { PairType, Reason, Tally, Vocabulary } from "#matching/types.ts";

/** All that was judged about skills: the lines of the directions, and their shares in thousandths. */
export interface JudgedDirections {
  readonly lines: readonly Reason[];
  readonly share: number;
  readonly shareUpper: number;
  /** The weight of all that is asked, in thousandths. */
  readonly weight: number;
  /** Hundredths that are possible only because somebody has not said all skills. */
  readonly untold: number;
  /** Hundredths for which nothing but electives speaks. */
  readonly elective: number;
  /** Whether anything that is had serves anything that is asked. */
  readonly creditable: boolean;
}

/** Each direction has an equal part of the skill points; their shares are averaged by those parts. */
export function judgeDirections(
  type: PairType,
  directions: readonly Direction[],
  vocabulary: Vocabulary,
): JudgedDirections {
  const possible = Math.floor(factorPoints(type, "skills") / directions.length);
  const judged = directions.map((direction) => judgeSkills(direction, possible, vocabulary));
  return {
    lines: judged.flatMap(({ lines }) => lines),
    share: meanShare(judged.map(({ credited, total }) => ({ credited, total }))),
    shareUpper: meanShare(
      judged.map(({ creditedUpper: credited, total }) => ({ credited, total })),
    ),
    weight: sum(judged, ({ total }) => total),
    untold: sum(judged, (one) => one.untold),
    elective: sum(judged, (one) => one.elective),
    creditable: judged.some((one) => one.creditable),
  };
}

/**
 * Adds up the lines about skills and those about everything else: the lines are the score.
 *
 * @param usual what is usually asked in such a pair, in thousandths
 */
export function addUp(
  judged: JudgedDirections,
  conditions: readonly Reason[],
  usual: number,
): Tally {
  const { lines, share, shareUpper, weight, untold, elective } = judged;
  const reasons = [...lines, ...conditions];
  const points = sum(reasons, (reason) => reason.points);
  const skillPoints = sum(lines, (line) => line.points);
  const upper = sum(reasons, (reason) => reason.points + reason.unknown);
  return {
    points,
    upper,
    rank: rankOf(skillPoints, points - skillPoints, weight, usual),
    weight,
    untold,
    elective,
    share,
    shareUpper,
    band: bandOf(share, points),
    upperBand: bandOf(shareUpper, upper),
    reasons,
  };
}

/**
 * The mean of one or two shares, in thousandths. Rounded down once, at the end: two shares of a third
 * and two thirds are a half.
 */
export function meanShare(shares: readonly { credited: number; total: number }[]): number {
  const totals = shares.reduce((product, { total }) => product * total, 1);
  const credited = sum(shares, (share) => share.credited * (totals / share.total));
  return Math.floor(credited / (shares.length * totals));
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
