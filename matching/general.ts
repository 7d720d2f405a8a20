import { CREDITS, GENERAL_SKILLS } from "#matching/rules.ts";

/** What is known of a broader skill when it is judged. */
export type Breadth = {
  /** Of use in every trade, as the vocabulary says; an area, where it names no trades at all; else null. */
  reach: "transversal" | "area" | null;
  /** How many skills the release has below it, within the steps over which a narrower one earns credit. */
  narrower: number;
};

/** Whether a broader skill is too general for its narrower ones to earn anything for it, or it for them. */
export const isTooGeneral = (
  { reach, narrower }: Breadth,
  rule: typeof GENERAL_SKILLS = GENERAL_SKILLS,
): boolean =>
  (rule.transversal && reach === "transversal") ||
  (rule.areas && reach === "area") ||
  narrower > rule.mostNarrower;

const STEPS = CREDITS.find(({ relation }) => relation === "narrower")!.steps;

/**
 * How many skills are below each one that has any, within the steps over which a narrower skill earns credit; a skill that is
 * reached on several ways counts once.
 */
export function narrowerCounts(
  links: readonly { fromId: string; toId: string }[],
): Map<string, number> {
  const below = new Map<string, string[]>();
  for (const { fromId, toId } of links) below.set(toId, [...(below.get(toId) ?? []), fromId]);
  return new Map([...below.keys()].map((id) => [id, reachedFrom(id, below).size]));
}

function reachedFrom(id: string, below: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  let level = [id];
  for (let step = 0; step < STEPS; step++) {
    level = level.flatMap((one) => below.get(one) ?? []).filter((one) => !found.has(one));
    for (const one of level) if (one !== id) found.add(one);
  }
  return found;
}
