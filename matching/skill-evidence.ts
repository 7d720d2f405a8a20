import { compareOrigins } from "#matching/curriculum.ts";
import type { Piece, Pieces } from "#matching/curriculum.ts";
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

const NOTHING: readonly Found[] = [];

/**
 * What every requirement finds among the pieces, the best first. A taught skill earns partial credit
 * for the two heaviest requirements that it could serve in part, whatever else serves them.
 */
export function findEvidence(
  weighted: readonly Weighted[],
  pieces: Pieces,
  vocabulary: Vocabulary,
): ReadonlyMap<Requirement, readonly Found[]> {
  const partial = new Map<SkillId, number>();
  const evidence = new Map<Requirement, readonly Found[]>();
  // The heaviest come first, so the first two that can be served in part use a skill up.
  for (const { requirement } of weighted) {
    const serving = servingOnce(requirement.skill, pieces, vocabulary);
    const isServed = serving.length > 0;
    evidence.set(requirement, isServed ? foundBy(serving, requirement, partial) : NOTHING);
  }
  return evidence;
}

/** @param partial how often each skill was used in part so far; written to */
function foundBy(
  serving: readonly Serving[],
  requirement: Requirement,
  partial: Map<SkillId, number>,
): Found[] {
  const found: Found[] = [];
  for (const { taught, credit, group } of serving) {
    const isPartial = credit.relation !== "exact";
    const times = isPartial ? (partial.get(taught) ?? 0) + 1 : 0;
    if (isPartial) partial.set(taught, times);
    const usedUp = times > PARTIAL_CREDIT_LIMIT;
    for (const piece of group) found.push(weighPiece(piece, requirement, credit, usedUp));
  }
  return found.length > 1 ? found.sort(compareFound) : found;
}

interface Serving {
  readonly taught: SkillId;
  readonly credit: SkillCredit;
  readonly group: readonly Piece[];
}

type ServingByAsked = Map<SkillId, readonly Serving[]>;

// One side is held against thousands of others, which ask for the same skills again and again.
const known = new WeakMap<Vocabulary, WeakMap<Pieces, ServingByAsked>>();

/** The skills among the pieces that have credit for an asked one. */
function servingOnce(asked: SkillId, pieces: Pieces, vocabulary: Vocabulary): readonly Serving[] {
  const byPieces = known.get(vocabulary) ?? new WeakMap<Pieces, ServingByAsked>();
  known.set(vocabulary, byPieces);
  const byAsked: ServingByAsked = byPieces.get(pieces) ?? new Map();
  byPieces.set(pieces, byAsked);
  const before = byAsked.get(asked);
  if (before) return before;
  const serving: Serving[] = [];
  for (const [taught, group] of pieces) {
    const credit = vocabulary.credit(taught, asked);
    if (credit) serving.push({ taught, credit, group });
  }
  byAsked.set(asked, serving);
  return serving;
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
