import { buildLexicon, extractExact } from "#matching/extraction/exact.ts";
import { buildSkillIndex, findSkill } from "#matching/extraction/find-skill.ts";

/** A skill named in a text, and the words that name it. */
export type Found = { skill: string; span: string; start: number };

/** Finds skills of the vocabulary by their labels. */
export type SkillFinder = {
  byLabel: (label: string) => string | null;
  inText: (text: string) => readonly Found[];
};

export type LabelledSkill = {
  id: string;
  en: string;
  bg: string;
  altEn: readonly string[];
  altBg: readonly string[];
  /** Labels that name the skill as a whole tag only. */
  tagOnly: readonly string[];
};

/**
 * Makes the finder of one import. Texts are remembered, because a course that stands in many programmes is one text.
 *
 * @param skills the whole vocabulary
 */
export function skillFinder(skills: readonly LabelledSkill[]): SkillFinder {
  const labelsOf = (skill: LabelledSkill) => [skill.en, skill.bg, ...skill.altEn, ...skill.altBg];
  const lexicon = buildLexicon(
    skills.map((skill) => {
      const tags = new Set(skill.tagOnly);
      return { id: skill.id, labels: labelsOf(skill).filter((label) => !tags.has(label)) };
    }),
  );
  const index = buildSkillIndex(
    skills.map((skill) => ({ id: skill.id, labels: [...labelsOf(skill), ...skill.tagOnly] })),
  );
  const ids = new Set(skills.map(({ id }) => id));
  const known = new Map<string, readonly Found[]>();
  return {
    byLabel: (label) => (ids.has(label) ? label : findSkill(label, index).skill),
    inText: (text) => {
      let found = known.get(text);
      if (!found) known.set(text, (found = firstOfEach(extractExact(text, lexicon))));
      return found;
    },
  };
}

function firstOfEach(finds: ReturnType<typeof extractExact>): Found[] {
  const seen = new Set<string>();
  return finds.flatMap(({ skill, text, start }) => {
    if (seen.has(skill)) return [];
    seen.add(skill);
    return [{ skill, span: text, start }];
  });
}
