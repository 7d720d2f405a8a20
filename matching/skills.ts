import { isForAll } from "#matching/curriculum.ts";
import type { Pieces } from "#matching/curriculum.ts";
import { EVIDENCE_LIMIT, FULL_CREDIT } from "#matching/rules.ts";
import { linePoints, totalWeight, weigh } from "#matching/weights.ts";
import { findEvidence } from "#matching/skill-evidence.ts";
import type { Found } from "#matching/skill-evidence.ts";
import type { Weighted } from "#matching/weights.ts";
import type {
  Evidence,
  Frequencies,
  MissingFact,
  Reason,
  Requirement,
  Side,
  State,
  Subject,
  Vocabulary,
} from "#matching/types.ts";

/** One side asks, the other has. */
export interface Direction {
  readonly askedBy: Side;
  readonly asks: readonly Requirement[];
  readonly frequencies: Frequencies | undefined;
  readonly pieces: Pieces;
  /** Set when the other side has not said all that it has, so that it may have whatever is asked. */
  readonly blank: {
    readonly evidence: readonly Evidence[];
    readonly missing: readonly MissingFact[];
  } | null;
}

export interface SkillsJudgement {
  readonly lines: readonly Reason[];
  /** The sum of weight · credit (thousandths), guaranteed and upper end, and the sum of the weights. */
  readonly credited: number;
  readonly creditedUpper: number;
  readonly total: number;
  /** Hundredths that are possible only because the other side has not said all that it has: no evidence speaks for them. */
  readonly untold: number;
  /** Hundredths for which nothing but electives speaks. */
  readonly elective: number;
  /**
   * Whether the vocabulary gives credit to at least one piece. One that comes too late counts here: if
   * it did not, a programme would rise from no match by hiding its semesters.
   */
  readonly creditable: boolean;
}

/**
 * The lines of one direction, `possible` in hundredths shared out by weight. The credit of a
 * requirement is the best over the pieces of evidence, so more evidence never lowers it. While the
 * other side has not said all that it has, every requirement may still be met in full, whatever
 * evidence there is for a part of it: otherwise a related skill would lower the upper end.
 */
export function judgeSkills(
  direction: Direction,
  possible: number,
  vocabulary: Vocabulary,
): SkillsJudgement {
  const weighted = weigh(direction.asks, direction.frequencies);
  const total = totalWeight(weighted);
  const evidence = findEvidence(weighted, direction.pieces, vocabulary);
  let [credited, creditedUpper, untold, elective, creditable] = [0, 0, 0, 0, false];
  const lines = weighted.map((asked, place) => {
    const found = evidence[place]!;
    const { most, ofAll } = mostOf(found);
    const blank = most < FULL_CREDIT ? direction.blank : null;
    // The best for certain comes first.
    const [credit, upper] = [found[0]?.credit ?? 0, blank ? FULL_CREDIT : most];
    credited += asked.weight * credit;
    creditedUpper += asked.weight * upper;
    creditable ||= found.length > 0;
    const judged = { asked, found, credit, upper, blank };
    const line = lineOf(judged, direction.askedBy, possible, total);
    const backed = linePoints(possible, asked.weight, most, total);
    if (blank) untold += line.possible - backed;
    if (ofAll < most) elective += backed - linePoints(possible, asked.weight, ofAll, total);
    return line;
  });
  return { lines, credited, creditedUpper, total, untold, elective, creditable };
}

/** The best that there may be, and the best of what all students have. */
function mostOf(found: readonly Found[]): { most: number; ofAll: number } {
  let [most, ofAll] = [0, 0];
  for (const { upper, piece } of found) {
    if (upper > most) most = upper;
    if (upper > ofAll && isForAll(piece)) ofAll = upper;
  }
  return { most, ofAll };
}

interface Judged {
  readonly asked: Weighted;
  readonly found: readonly Found[];
  /** Thousandths: certain and upper end. */
  readonly credit: number;
  readonly upper: number;
  readonly blank: Direction["blank"];
}

function lineOf(judged: Judged, askedBy: Side, possible: number, total: number): Reason {
  const { asked, found, credit, upper, blank } = judged;
  const { requirement, weight } = asked;
  const points = linePoints(possible, weight, credit, total);
  const shown = shownOf(found, credit).map(({ evidence }) => evidence);
  const missing = missingOf(found, credit);
  return {
    factor: "skills",
    askedBy,
    subject: subjectOf(requirement),
    points,
    unknown: linePoints(possible, weight, upper, total) - points,
    possible: linePoints(possible, weight, FULL_CREDIT, total),
    state: stateOf(credit, upper),
    evidence: blank ? [...blank.evidence, ...shown] : shown,
    missing: blank ? [...blank.missing, ...missing] : missing,
  };
}

/** What is certain first, then what could give more, then what gives nothing and says why. */
function shownOf(found: readonly Found[], credit: number): readonly Found[] {
  // Most requirements find one piece or none.
  if (found.length < 2) return found;
  const half = EVIDENCE_LIMIT / 2;
  const certain = found.filter((one) => one.credit > 0).slice(0, half);
  const hopeful = found
    .filter((one) => one.upper > credit && !certain.includes(one))
    .sort((a, b) => b.upper - a.upper)
    .slice(0, half);
  const first = [...certain, ...hopeful];
  return [...first, ...found.filter((one) => !first.includes(one))].slice(0, EVIDENCE_LIMIT);
}

/** Met when nothing is left to gain for certain, not met when nothing can be gained at all. */
export function stateOf(certain: number, upper: number, full: number = FULL_CREDIT): State {
  if (certain >= full) return "met";
  if (upper === 0) return "not_met";
  return certain === 0 ? "unknown" : "partly";
}

const subjectOf = ({ id, skill, importance, level }: Requirement): Subject => ({
  type: "requirement",
  id,
  skill,
  importance,
  level,
});

const NOTHING: readonly MissingFact[] = [];
const DEPARTURE: readonly MissingFact[] = [{ side: "university", fact: "goes_out_after_semester" }];

function missingOf(found: readonly Found[], credit: number): readonly MissingFact[] {
  for (const { piece, upper } of found)
    if (upper > credit && piece.origin.type === "module")
      if (piece.origin.timing === "departure_unknown") return DEPARTURE;
  return NOTHING;
}
