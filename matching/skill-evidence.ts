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

export type Found = ModuleEvidence | BroughtEvidence;

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
