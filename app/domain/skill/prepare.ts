import { buildLexicon } from "#matching/extraction/exact.ts";
import { buildSkillIndex, findSkill } from "#matching/extraction/find-skill.ts";
import type { Lexicon } from "#matching/extraction/lexicon.ts";

export type LabelledSkill = {
  id: string;
  en: string;
  bg: string;
  altEn: readonly string[];
  altBg: readonly string[];
  /** Labels that name the skill as a whole tag only. */
  tagOnly: readonly string[];
};

/** The id of the skill that a name means, or the ids between which a person must choose (none: unknown). */
export type FindSkill = (name: string) => string | readonly string[];

/** A vocabulary made ready for names (ids, labels in both languages, whole tags) and for running text. */
export type PreparedSkills = { find: FindSkill; lexicon: Lexicon };

/** Prepares the whole vocabulary, which takes a good part of a second. */
export function prepareSkills(skills: readonly LabelledSkill[]): PreparedSkills {
  const labelled = skills.map(({ id, en, bg, altEn, altBg, tagOnly }) => {
    const tags = new Set(tagOnly);
    const labels = [en, bg, ...altEn, ...altBg].filter((label) => !tags.has(label));
    return { id, labels, all: [...labels, ...tagOnly] };
  });
  const ids = new Set(skills.map(({ id }) => id));
  const index = buildSkillIndex(labelled.map(({ id, all }) => ({ id, labels: all })));
  return {
    find: (name) => {
      if (ids.has(name)) return name;
      const found = findSkill(name, index);
      return found.skill ?? found.candidates;
    },
    lexicon: buildLexicon(labelled),
  };
}
