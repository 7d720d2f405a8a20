import { stateOf } from "#matching/skills.ts";
import { TERMS } from "#matching/rules.ts";
import type { Condition, Evidence, Factor, MissingFact, Reason } from "#matching/types.ts";

export interface Finding {
  readonly condition: Condition;
  /** Hundredths: what the line can carry, what is certain, and its upper end. */
  readonly possible: number;
  readonly certain: number;
  readonly upper: number;
  readonly evidence?: readonly Evidence[];
  readonly missing?: readonly MissingFact[];
}

/** One line for one condition of the pair. */
export function conditionLine(finding: Finding): Reason {
  const { condition, possible, certain, upper } = finding;
  return {
    factor: TERMS.some(({ term }) => term === condition) ? "terms" : (condition as Factor),
    askedBy: null,
    subject: { type: "condition", condition },
    points: certain,
    unknown: upper - certain,
    possible,
    state: stateOf(certain, upper, possible),
    evidence: finding.evidence ?? [],
    missing: finding.missing ?? [],
  };
}

/** A line that nobody can decide: nothing is certain, everything is possible. */
export const unknownLine = (
  condition: Condition,
  possible: number,
  missing: readonly MissingFact[],
  evidence: readonly Evidence[] = [],
): Reason => conditionLine({ condition, possible, certain: 0, upper: possible, evidence, missing });

/** A line that is decided: so many of its points, in hundredths. */
export const decidedLine = (
  condition: Condition,
  possible: number,
  points: number,
  evidence: readonly Evidence[],
): Reason => conditionLine({ condition, possible, certain: points, upper: points, evidence });
