import { compareOrigins } from "#matching/curriculum.ts";
import type { Piece, Pieces } from "#matching/curriculum.ts";
import { PARTIAL_CREDIT_LIMIT } from "#matching/rules.ts";
import { compareText } from "#matching/weights.ts";
import type { Weighted } from "#matching/weights.ts";
import type {
  BroughtEvidence,
  ModuleEvidence,
  SkillCredit,
  SkillId,
  Vocabulary,
} from "#matching/types.ts";

/** A piece held against a requirement; credits in thousandths, certain and upper end. */
export interface Found {
  readonly piece: Piece;
  readonly steps: number;
  readonly credit: number;
  readonly upper: number;
  /** The piece as a reason shows it. */
  readonly evidence: ModuleEvidence | BroughtEvidence;
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
 * What every requirement finds among the pieces, the best first, in the order of the requirements. A taught skill earns
 * partial credit for the two heaviest requirements that it could serve in part, whatever else serves them.
 */
export function findEvidence(
  weighted: readonly Weighted[],
  pieces: Pieces,
  vocabulary: Vocabulary,
): (readonly Found[])[] {
  const partial = new Map<SkillId, number>();
  const servings = servingsOf(pieces, vocabulary);
  // The heaviest come first, so the first two that can be served in part use a skill up.
  return weighted.map(({ requirement: { skill, level } }) => {
    const known = servings.get(skill);
    const serving = known ?? servingFor(skill, pieces, vocabulary);
    if (!known) servings.set(skill, serving);
    return serving.length > 0 ? foundBy(serving, level, partial) : NOTHING;
  });
}

/** @param partial how often each skill was used in part so far; written to */
function foundBy(
  serving: readonly Serving[],
  level: number | null,
  partial: Map<SkillId, number>,
): readonly Found[] {
  if (serving.length === 1) return foundIn(serving[0]!, level, isUsedUp(serving[0]!, partial));
  const found: Found[] = [];
  for (const one of serving) found.push(...foundIn(one, level, isUsedUp(one, partial)));
  return found.sort(compareFound);
}

function isUsedUp({ taught, credit }: Serving, partial: Map<SkillId, number>): boolean {
  if (credit.relation === "exact") return false;
  const times = (partial.get(taught) ?? 0) + 1;
  partial.set(taught, times);
  return times > PARTIAL_CREDIT_LIMIT;
}

/** A skill among the pieces that has credit for an asked one. */
interface Serving {
  readonly taught: SkillId;
  readonly credit: SkillCredit;
  readonly group: readonly Piece[];
  /** What was found by it for each level asked, 0 being none: twice that, and one more where it is used up. */
  readonly found: (readonly Found[] | undefined)[];
}

type ServingByAsked = Map<SkillId, readonly Serving[]>;

// One side is held against thousands of others, which ask for the same skills again and again.
const known = new WeakMap<Vocabulary, WeakMap<Pieces, ServingByAsked>>();

/** What was found to serve the skills that were asked for before. */
function servingsOf(pieces: Pieces, vocabulary: Vocabulary): ServingByAsked {
  const byPieces = known.get(vocabulary) ?? new WeakMap<Pieces, ServingByAsked>();
  known.set(vocabulary, byPieces);
  const byAsked: ServingByAsked = byPieces.get(pieces) ?? new Map();
  byPieces.set(pieces, byAsked);
  return byAsked;
}

function servingFor(asked: SkillId, pieces: Pieces, vocabulary: Vocabulary): readonly Serving[] {
  const serving: Serving[] = [];
  for (const [taught, group] of pieces) {
    const credit = vocabulary.credit(taught, asked);
    if (credit) serving.push({ taught, credit, group, found: [] });
  }
  return serving;
}

/** What all pieces of a skill are worth where a level is asked; the same for all who ask so. */
function foundIn(serving: Serving, asked: number | null, usedUp: boolean): readonly Found[] {
  const place = 2 * (asked ?? 0) + Number(usedUp);
  const before = serving.found[place];
  if (before) return before;
  const found = serving.group.map((piece) => weighPiece(piece, asked, serving.credit, usedUp));
  return (serving.found[place] = found.sort(compareFound));
}

function weighPiece(
  piece: Piece,
  asked: number | null,
  { credit: full, relation, steps }: SkillCredit,
  usedUp: boolean,
): Found {
  const value = levelledCredit(full, piece.level, asked);
  const usable = piece.usable && !usedUp;
  const credit = usable && piece.certain ? value.certain : 0;
  const upper = usable ? value.upper : 0;
  const evidence = {
    ...piece.origin,
    taught: piece.skill,
    relation,
    steps,
    levelHave: piece.level,
    levelAsked: asked,
    credit,
    creditUpper: upper,
    usedUp,
  };
  return { piece, steps, credit, upper, evidence };
}

const compareFound = (a: Found, b: Found): number =>
  b.credit - a.credit ||
  b.upper - a.upper ||
  compareOrigins(a.piece.origin, b.piece.origin) ||
  a.steps - b.steps ||
  compareText(a.piece.skill, b.piece.skill) ||
  (b.piece.level ?? 0) - (a.piece.level ?? 0);
