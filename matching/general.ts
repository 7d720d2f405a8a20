import { GENERAL_SKILLS } from "#matching/rules.ts";

/**
 * Whether a broader skill is too general for its narrower ones to earn anything for it, or it for them.
 *
 * @param isTransversal whether the vocabulary calls it one of use in every trade
 * @param narrower how many skills the release has directly below it
 */
export const isTooGeneral = (
  { isTransversal, narrower }: { isTransversal: boolean; narrower: number },
  rule: typeof GENERAL_SKILLS = GENERAL_SKILLS,
): boolean => (rule.transversal && isTransversal) || narrower > rule.mostNarrower;
