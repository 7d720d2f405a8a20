import type { CreditRow } from "#matching/credits.ts";
import { HIGHEST_LEVEL } from "#matching/index/entry.ts";
import type { Held } from "#matching/index/entry.ts";
import { FULL_CREDIT } from "#matching/rules.ts";
import { levelledCredit } from "#matching/skill-evidence.ts";
import type { SkillId } from "#matching/types.ts";

/** What one skill that a side has is worth for a skill that is asked. */
export interface Serving {
  /** Counted from 0 over the skills that the side has. */
  readonly taught: number;
  readonly isPartial: boolean;
  /** Thousandths by the level asked for, 0 being none: certain, the upper end, and that without electives. */
  readonly certain: Int32Array;
  readonly upper: Int32Array;
  readonly ofAll: Int32Array;
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
  const servings = new Map<SkillId, Serving[]>();
  const places = new Map(has.map(({ skill }, taught) => [skill, taught]));
  for (const [taught, { skill, ...levels }] of has.entries())
    serve(servings, skill, { taught, isPartial: false, ...worthOf(FULL_CREDIT, levels) });
  for (const { from, to, credit, relation } of credits) {
    const taught = places.get(from);
    if (taught === undefined || from === to) continue;
    const isPartial = relation !== "exact";
    serve(servings, to, { taught, isPartial, ...worthOf(credit, has[taught]!) });
  }
  return { taught: has.length, servings };
}

/** A row that was given twice counts once. */
function serve(servings: Map<SkillId, Serving[]>, asked: SkillId, serving: Serving) {
  const known = servings.get(asked);
  if (!known) servings.set(asked, [serving]);
  else if (known.every(({ taught }) => taught !== serving.taught)) known.push(serving);
}

const worthOf = (credit: number, { certain, possible, ofAll }: Omit<Held, "skill">) => ({
  certain: byLevelAsked(credit, certain),
  upper: byLevelAsked(credit, possible),
  ofAll: byLevelAsked(credit, ofAll),
});

// There are few credits and few levels, and thousands of skills in a list of questions.
const known = new Map<number, Int32Array>();

/** What a skill earns that is held at a level, 0 being none, by the level asked for. */
function byLevelAsked(credit: number, held: number): Int32Array {
  const key = credit * (HIGHEST_LEVEL + 1) + held;
  const before = known.get(key);
  if (before) return before;
  const worth = new Int32Array(HIGHEST_LEVEL + 1);
  if (held > 0)
    for (let asked = 0; asked <= HIGHEST_LEVEL; asked++)
      worth[asked] = levelledCredit(credit, held, asked || null).certain;
  known.set(key, worth);
  return worth;
}
