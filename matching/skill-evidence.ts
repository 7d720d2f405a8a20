import { compareOrigins } from "#matching/curriculum.ts";
import type { Piece } from "#matching/curriculum.ts";
import { PARTIAL_CREDIT_LIMIT } from "#matching/rules.ts";
import { compareText } from "#matching/weights.ts";
import type { Weighted } from "#matching/weights.ts";
import type {
  BroughtEvidence,
  ModuleEvidence,
  Requirement,
  SkillCredit,
  SkillId,
  Vocabulary,
} from "#matching/types.ts";

/** A piece held against a requirement; credits in thousandths, certain and upper end. */
export interface Found {
  readonly piece: Piece;
  readonly relation: SkillCredit;
  readonly levelAsked: number | null;
  readonly credit: number;
  readonly upper: number;
  readonly usedUp: boolean;
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

/**
 * What every requirement finds among the pieces, the best first. A taught skill earns partial credit
 * for the two heaviest requirements that it could serve in part, whatever else serves them.
 */
export function findEvidence(
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

function weighPiece(
  piece: Piece,
  asked: Requirement,
  relation: SkillCredit,
  usedUp: boolean,
): Found {
  const value = levelledCredit(relation.credit, piece.level, asked.level);
  const usable = piece.usable && !usedUp;
  const credit = usable && piece.certain ? value.certain : 0;
  const upper = usable ? value.upper : 0;
  return { piece, relation, levelAsked: asked.level, credit, upper, usedUp };
}

/** The piece as a reason shows it. */
export const evidenceOf = (found: Found): ModuleEvidence | BroughtEvidence => ({
  ...found.piece.origin,
  taught: found.piece.skill,
  relation: found.relation.relation,
  steps: found.relation.steps,
  levelHave: found.piece.level,
  levelAsked: found.levelAsked,
  credit: found.credit,
  creditUpper: found.upper,
  usedUp: found.usedUp,
});

const compareFound = (a: Found, b: Found): number =>
  b.credit - a.credit ||
  b.upper - a.upper ||
  compareOrigins(a.piece.origin, b.piece.origin) ||
  a.relation.steps - b.relation.steps ||
  compareText(a.piece.skill, b.piece.skill) ||
  (b.piece.level ?? 0) - (a.piece.level ?? 0);
