/** How surely a text says a skill: word for word, or in other words. */
export const TIERS = ["exact", "suggestion"] as const;
export type Tier = (typeof TIERS)[number];

/** Ids of refused skills: those of the posting under an empty name, those of a module under its title. */
export type RefusedSkills = Readonly<Record<string, readonly string[]>>;

/**
 * Why a skill is asked for less than others: a text only names it as one of several, of which one will do (*PostgreSQL or
 * MySQL*), or as welcome (*Nice to have: Docker*).
 */
export type OnlyPreferred = { isAlternative?: true; isWelcome?: true };

type Said = { isAlternative?: boolean; isWelcome?: boolean };

/** Whether a skill that a text names comes in as preferred where all others are required. */
export const isOnlyPreferred = ({ isAlternative, isWelcome }: Said): boolean =>
  isAlternative === true || isWelcome === true;

/** What is said of that, alone: welcome before one of several. */
export function onlyPreferredOf({ isAlternative, isWelcome }: Said): OnlyPreferred {
  if (isWelcome) return { isWelcome };
  return isAlternative ? { isAlternative } : {};
}
