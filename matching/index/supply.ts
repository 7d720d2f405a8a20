import type { Pieces } from "#matching/curriculum.ts";
import { levelledCredit } from "#matching/skill-evidence.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import type { SkillId } from "#matching/types.ts";

const HIGHEST_LEVEL = 5;

/** What one taught skill is worth for an asked one. */
export interface Serving {
  /** Counted from 0 over the taught skills. */
  readonly taught: number;
  readonly isPartial: boolean;
  /** Thousandths by the level asked for, 0 being none: certain, and the upper end. */
  readonly certain: Int32Array;
  readonly upper: Int32Array;
}

/** What a side has, by the skills for which it has credit. */
export interface Supply {
  readonly taught: number;
  readonly servings: ReadonlyMap<SkillId, readonly Serving[]>;
  /** Whether a blank may be more than a no, so that what finds nothing is unknown. */
  readonly isBlank: boolean;
}

/**
 * Prepares what a side has for being held against many postings.
 *
 * @param credits of the taught skills; a skill without a row serves itself exactly
 */
export function supplyOf(pieces: Pieces, credits: Iterable<CreditRow>, isBlank: boolean): Supply {
  const rows = [...credits];
  const vocabulary = vocabularyOf(rows);
  const asked = new Map<SkillId, Set<SkillId>>();
  for (const taught of pieces.keys()) asked.set(taught, new Set([taught]));
  for (const { from, to } of rows) asked.get(from)?.add(to);
  const servings = new Map<SkillId, Serving[]>();
  for (const [number, [taught, group]] of [...pieces].entries())
    for (const skill of asked.get(taught)!) {
      const { credit, relation } = vocabulary.credit(taught, skill)!;
      const serving: Serving = {
        taught: number,
        isPartial: relation !== "exact",
        certain: new Int32Array(HIGHEST_LEVEL + 1),
        upper: new Int32Array(HIGHEST_LEVEL + 1),
      };
      for (const piece of group) if (piece.usable) count(serving, piece, credit);
      const known = servings.get(skill);
      if (known) known.push(serving);
      else servings.set(skill, [serving]);
    }
  return { taught: pieces.size, servings, isBlank };
}

function count(
  { certain, upper }: Serving,
  piece: { level: number | null; certain: boolean },
  credit: number,
) {
  for (let asked = 0; asked <= HIGHEST_LEVEL; asked++) {
    const value = levelledCredit(credit, piece.level, asked || null);
    upper[asked] = Math.max(upper[asked]!, value.upper);
    if (piece.certain) certain[asked] = Math.max(certain[asked]!, value.certain);
  }
}
