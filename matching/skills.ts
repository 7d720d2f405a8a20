import { compareOrigins } from "#matching/curriculum.ts";
import type { Piece } from "#matching/curriculum.ts";
import { EVIDENCE_LIMIT, FULL_CREDIT, PARTIAL_CREDIT_LIMIT } from "#matching/rules.ts";
import { compareText, linePoints, totalWeight, weigh } from "#matching/weights.ts";
import type { Weighted } from "#matching/weights.ts";
import type {
  BroughtEvidence,
  Evidence,
  Frequencies,
  MissingFact,
  ModuleEvidence,
  Reason,
  Requirement,
  Side,
  SkillCredit,
  SkillId,
  State,
  Subject,
  Vocabulary,
} from "#matching/types.ts";

/** One side asks, the other has. */
export interface Direction {
  readonly askedBy: Side;
  readonly asks: readonly Requirement[];
  readonly frequencies: Frequencies | undefined;
  readonly pieces: readonly Piece[];
  /** Set when the other side has not said all that it has, so that a blank is not a no. */
  readonly blank: {
    readonly evidence: readonly Evidence[];
    readonly missing: readonly MissingFact[];
  } | null;
}

export interface SkillsJudgement {
  readonly lines: readonly Reason[];
  /** Thousandths, rounded down: guaranteed and upper end. */
  readonly share: number;
  readonly shareUpper: number;
  /** Whether at least one piece can serve at least one requirement. */
  readonly creditable: boolean;
}

type Found = ModuleEvidence | BroughtEvidence;

/**
 * The lines of one direction, `possible` in hundredths shared out by weight. The credit of a
 * requirement is the best over the pieces of evidence, so more evidence never lowers it.
 */
export function judgeSkills(
  direction: Direction,
  possible: number,
  vocabulary: Vocabulary,
): SkillsJudgement {
  const weighted = weigh(direction.asks, direction.frequencies);
  const total = totalWeight(weighted);
  const evidence = findEvidence(weighted, direction.pieces, vocabulary);
  let certain = 0;
  let upper = 0;
  let creditable = false;
  const lines = weighted.map((one): Reason => {
    const found = evidence.get(one.requirement)!;
    const credit = Math.max(0, ...found.map((piece) => piece.credit));
    const best = Math.max(0, ...found.map((piece) => piece.creditUpper));
    if (best > 0) creditable = true;
    const blank = best === 0 ? direction.blank : null;
    const creditUpper = blank ? FULL_CREDIT : best;
    certain += one.weight * credit;
    upper += one.weight * creditUpper;
    const points = linePoints(possible, one.weight, credit, total);
    return {
      factor: "skills",
      askedBy: direction.askedBy,
      subject: subjectOf(one.requirement),
      points,
      unknown: linePoints(possible, one.weight, creditUpper, total) - points,
      possible: linePoints(possible, one.weight, FULL_CREDIT, total),
      state: stateOf(credit, creditUpper),
      evidence: [...(blank?.evidence ?? []), ...found.slice(0, EVIDENCE_LIMIT)],
      missing: blank?.missing ?? missingOf(found, credit),
    };
  });
  const share = (sum: number) => (total === 0 ? 0 : Math.floor(sum / total));
  return { lines, share: share(certain), shareUpper: share(upper), creditable };
}

/** Met when nothing is left to gain for certain, not met when nothing can be gained at all. */
export function stateOf(certain: number, upper: number, full: number = FULL_CREDIT): State {
  if (certain >= full) return "met";
  if (upper === 0) return "not_met";
  return certain === 0 ? "unknown" : "partly";
}

/**
 * A level asked and known multiplies by min(1, have/asked); asked and unknown by 1/asked for certain,
 * the rest is unknown; not asked by 1. Thousandths, rounded down.
 */
export function levelledCredit(
  credit: number,
  have: number | null,
  asked: number | null,
): { certain: number; upper: number } {
  if (asked === null) return { certain: credit, upper: credit };
  if (have === null) return { certain: Math.floor(credit / asked), upper: credit };
  const known = Math.floor((credit * Math.min(have, asked)) / asked);
  return { certain: known, upper: known };
}

function findEvidence(
  weighted: readonly Weighted[],
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
) {
  const evidence = new Map<Requirement, Found[]>(weighted.map((one) => [one.requirement, []]));
  for (const [taught, group] of bySkill(pieces)) {
    let partial = 0;
    // The heaviest come first, so the first two that can be served in part use the skill up.
    for (const { requirement } of weighted) {
      const credit = vocabulary.credit(taught, requirement.skill);
      if (!credit) continue;
      const usedUp = credit.relation !== "exact" && ++partial > PARTIAL_CREDIT_LIMIT;
      for (const piece of group)
        evidence.get(requirement)!.push(weighPiece(piece, requirement, credit, usedUp));
    }
  }
  for (const found of evidence.values()) found.sort(compareFound);
  return evidence;
}

function bySkill(pieces: readonly Piece[]): Map<SkillId, Piece[]> {
  const groups = new Map<SkillId, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.skill);
    if (group) group.push(piece);
    else groups.set(piece.skill, [piece]);
  }
  return groups;
}

const subjectOf = ({ id, skill, importance, level }: Requirement): Subject => ({
  type: "requirement",
  id,
  skill,
  importance,
  level,
});

function weighPiece(piece: Piece, asked: Requirement, credit: SkillCredit, usedUp: boolean): Found {
  const value = levelledCredit(credit.credit, piece.level, asked.level);
  const usable = piece.usable && !usedUp;
  return {
    ...piece.origin,
    taught: piece.skill,
    relation: credit.relation,
    steps: credit.steps,
    levelHave: piece.level,
    levelAsked: asked.level,
    credit: usable && piece.certain ? value.certain : 0,
    creditUpper: usable ? value.upper : 0,
    usedUp,
  };
}

const compareFound = (a: Found, b: Found): number =>
  b.credit - a.credit ||
  b.creditUpper - a.creditUpper ||
  compareOrigins(a, b) ||
  a.steps - b.steps ||
  compareText(a.taught, b.taught) ||
  (b.levelHave ?? 0) - (a.levelHave ?? 0);

function missingOf(found: readonly Found[], credit: number): MissingFact[] {
  const unsure = found.some(
    (one) =>
      one.type === "module" && one.timing === "departure_unknown" && one.creditUpper > credit,
  );
  return unsure ? [{ side: "university", fact: "goes_out_after_semester" }] : [];
}
