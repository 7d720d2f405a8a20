import { extractExact } from "#matching/extraction/exact.ts";
import type { PreparedSkills } from "#app/domain/skill/prepare.ts";

/** A skill named in a text, and the words that name it. */
export type Found = { skill: string; span: string; start: number };

/** Finds skills of the vocabulary by their labels. */
export type SkillFinder = {
  byLabel: (label: string) => string | null;
  inText: (text: string) => readonly Found[];
};

/** Makes the finder of one import. Texts are remembered, because a course that stands in many programmes is one text. */
export function skillFinder({ find, lexicon }: PreparedSkills): SkillFinder {
  const known = new Map<string, readonly Found[]>();
  return {
    byLabel: (label) => {
      const found = find(label);
      return typeof found === "string" ? found : null;
    },
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
