import type { SkillsTaken } from "#db/codes.ts";
import type { Tier } from "#app/domain/skill-suggestion/input.ts";

export { SKILLS_TAKEN } from "#db/codes.ts";
export type { SkillsTaken } from "#db/codes.ts";

/** Whether a skill of this tier is taken. */
export const isTier = (tier: Tier, taken: SkillsTaken): boolean =>
  taken === "suggested" || (taken === "exact" && tier === "exact");
