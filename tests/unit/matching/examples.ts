import type { Match } from "#matching/types.ts";

/** A match in the short form in which the examples state it. */
export function inShort(found: Match): unknown {
  const lines = found.reasons.map((reason) => ({
    factor: reason.factor,
    askedBy: reason.askedBy,
    subject: reason.subject.type === "requirement" ? reason.subject.id : reason.subject.condition,
    points: reason.points,
    unknown: reason.unknown,
    possible: reason.possible,
    state: reason.state,
  }));
  if (found.verdict !== "scored") return { verdict: found.verdict, lines };
  const { verdict, points, upper, share, shareUpper, band, upperBand } = found;
  return { verdict, points, upper, share, shareUpper, band, upperBand, lines };
}
