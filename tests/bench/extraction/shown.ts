import type { LabelledSkill } from "#app/domain/skill/prepare.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import type { EscoSkill } from "./esco.ts";
import type { Rank } from "./figures.ts";

/** Labels of ESCO as skills of a vocabulary under their labels, with what ESCO calls them besides. */
export const asSkills = (
  labels: readonly string[],
  found: readonly (EscoSkill | undefined)[],
): LabelledSkill[] =>
  labels.map((label, index) => {
    const altEn = found[index]?.alternatives ?? [];
    return {
      id: label,
      en: label,
      bg: null,
      altEn,
      altBg: [],
      tagOnly: [],
      ofEscoAlone: altEn,
      source: "esco" as const,
    };
  });

/** What forms and trials of imports show, in the order in which they do: what is named word for word before what is suggested. */
export function rankShown(skills: readonly LabelledSkill[], hasWordings: boolean): Rank {
  const reader = prepareReader(skills, hasWordings);
  return (text) => readText(text, reader, "company").map(({ skill }) => skill);
}
