import type { CreditRow } from "#matching/credits.ts";
import { HIGHEST_LEVEL } from "#matching/index/entry.ts";
import { FULL_CREDIT, PARTIAL_CREDIT_LIMIT } from "#matching/rules.ts";
import { levelledCredit } from "#matching/skill-evidence.ts";
import { totalWeight, weigh } from "#matching/weights.ts";
import type { Weighted } from "#matching/weights.ts";
import type { Frequencies, Requirement, SkillId } from "#matching/types.ts";

/** What a skill is worth for one of the requirements. */
export interface Served {
  /** Counted from 0 over the requirements, the heaviest first. */
  readonly requirement: number;
  /** In thousandths, without a level. */
  readonly credit: number;
  /** Thousandths by the level held, 0 being none. */
  readonly worth: Int32Array;
}

/** What a side asks for, by the skills that have credit for it. */
export interface Wants {
  readonly weights: readonly number[];
  readonly total: number;
  /** Nothing is left of a skill whose partial credit is used up; it is creditable all the same. */
  readonly served: ReadonlyMap<SkillId, readonly Served[]>;
}

/**
 * Prepares what a side asks for being held against many postings that have skills.
 *
 * @param credits for the skills that it asks for; a skill without a row serves itself exactly
 */
export function wantsOf(
  asks: readonly Requirement[],
  frequencies: Frequencies | undefined,
  credits: readonly CreditRow[],
): Wants {
  const weighted = weigh(asks, frequencies);
  const served = new Map<SkillId, readonly Served[]>();
  for (const [taught, byAsked] of byTaught(weighted, credits))
    served.set(taught, servedBy(weighted, byAsked));
  return { weights: weighted.map(({ weight }) => weight), total: totalWeight(weighted), served };
}

type ByAsked = Map<SkillId, { credit: number; isPartial: boolean }>;

/** The skills that have credit for something that is asked, with what they are worth for it. */
function byTaught(weighted: readonly Weighted[], credits: readonly CreditRow[]) {
  const asked = new Set(weighted.map(({ requirement }) => requirement.skill));
  const taught = new Map<SkillId, ByAsked>();
  const note = (from: SkillId, to: SkillId, credit: number, isPartial: boolean) => {
    const known = taught.get(from);
    if (known) known.set(to, { credit, isPartial });
    else taught.set(from, new Map([[to, { credit, isPartial }]]));
  };
  for (const { from, to, credit, relation } of credits)
    if (asked.has(to)) note(from, to, credit, relation !== "exact");
  for (const skill of asked) note(skill, skill, FULL_CREDIT, false);
  return taught;
}

/** As `findEvidence` gives credit: in part to the two heaviest requirements alone, whatever else serves them. */
function servedBy(weighted: readonly Weighted[], byAsked: ByAsked): Served[] {
  const served: Served[] = [];
  let parts = 0;
  for (const [requirement, { requirement: asked }] of weighted.entries()) {
    const found = byAsked.get(asked.skill);
    if (!found || (found.isPartial && ++parts > PARTIAL_CREDIT_LIMIT)) continue;
    served.push({ requirement, credit: found.credit, worth: byLevelHeld(found.credit, asked) });
  }
  return served;
}

function byLevelHeld(credit: number, { level }: Requirement): Int32Array {
  const worth = new Int32Array(HIGHEST_LEVEL + 1);
  for (let held = 1; held <= HIGHEST_LEVEL; held++)
    worth[held] = levelledCredit(credit, held, level).certain;
  return worth;
}
