import { vocabularyOf } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import { HIGHEST_LEVEL } from "#matching/index/entry.ts";
import type { Held } from "#matching/index/entry.ts";
import { levelledCredit } from "#matching/skill-evidence.ts";
import type { SkillId } from "#matching/types.ts";

/** What one skill that a side has is worth for a skill that is asked. */
export interface Serving {
  /** Counted from 0 over the skills that the side has. */
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
}

/**
 * Prepares what a side has for being held against many postings that ask.
 *
 * @param credits of the skills that it has; a skill without a row serves itself exactly
 */
export function supplyOf(has: readonly Held[], credits: readonly CreditRow[]): Supply {
  const vocabulary = vocabularyOf(credits);
  const asked = new Map(has.map(({ skill }) => [skill, new Set([skill])]));
  for (const { from, to } of credits) asked.get(from)?.add(to);
  const servings = new Map<SkillId, Serving[]>();
  for (const [taught, { skill, ...levels }] of has.entries())
    for (const one of asked.get(skill)!) {
      const { credit, relation } = vocabulary.credit(skill, one)!;
      const serving: Serving = {
        taught,
        isPartial: relation !== "exact",
        certain: byLevelAsked(credit, levels.certain),
        upper: byLevelAsked(credit, levels.possible),
      };
      const known = servings.get(one);
      if (known) known.push(serving);
      else servings.set(one, [serving]);
    }
  return { taught: has.length, servings };
}

/** What a skill earns that is held at a level, 0 being none, by the level asked for. */
function byLevelAsked(credit: number, held: number): Int32Array {
  const worth = new Int32Array(HIGHEST_LEVEL + 1);
  if (held > 0)
    for (let asked = 0; asked <= HIGHEST_LEVEL; asked++)
      worth[asked] = levelledCredit(credit, held, asked || null).certain;
  return worth;
}
