/** How surely a text says a skill: word for word, or in other words. */
export const TIERS = ["exact", "suggestion"] as const;
export type Tier = (typeof TIERS)[number];

/** Ids of refused skills: those of the posting under an empty name, those of a module under its title. */
export type RefusedSkills = Readonly<Record<string, readonly string[]>>;
