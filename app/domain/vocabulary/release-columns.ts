import { REUSE_LEVELS } from "#db/codes.ts";

const CONCEPT = ["conceptUri", "preferredLabel", "altLabels", "description"];
/** In every table of skills, from 1.1 on. */
const SKILL = [...CONCEPT, "status", "skillType", "reuseLevel"];
const LEVELS = [0, 1, 2, 3];

/**
 * What each table has in every official release, as far as it is read here. A table without one of them is damaged: what a
 * missing column would say cannot be told from what ESCO no longer says.
 */
export const COLUMNS = {
  skills: [...SKILL, "hiddenLabels", "scopeNote", "definition"],
  collections: [...SKILL, "broaderConceptUri"],
  broader: ["conceptUri", "broaderUri"],
  related: ["originalSkillUri", "relatedSkillUri"],
  groups: [...CONCEPT, "code"],
  hierarchy: ["URI", "preferred term", "code"].flatMap((what) =>
    LEVELS.map((level) => `Level ${level} ${what}`),
  ),
  occupations: [...CONCEPT, "iscoGroup", "code"],
  needs: ["occupationUri", "relationType", "skillUri"],
} as const satisfies Record<string, readonly string[]>;

/** The columns that hold one of a few words, with those that ESCO knows, and whether a row may say none of them. */
export const WORDS: Readonly<Record<string, { known: readonly string[]; mayBeEmpty: boolean }>> = {
  relationType: { known: ["essential", "optional"], mayBeEmpty: false },
  reuseLevel: { known: REUSE_LEVELS, mayBeEmpty: true },
  // Of 1.1.1 five areas of digital competence have none, and one more skill.
  skillType: { known: ["knowledge", "skill/competence"], mayBeEmpty: true },
};
