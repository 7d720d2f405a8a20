import { vocabulary } from "#tools/seed/vocabulary-files.ts";
import { prepareVocabulary, suggestSkills } from "#matching/extraction/suggestion/suggest.ts";
import sentences from "./bulgarian-sentences.json" with { type: "json" };
import { judge } from "./figures.ts";
import { rankShown } from "./shown.ts";

const RANKED = 100;
const LABELS_OF = new Map(
  vocabulary.map(({ id, en, bg, altEn, altBg, tagOnly = [] }) => [
    id,
    [en, bg, ...altEn, ...altBg, ...tagOnly].map((label) => label.toLowerCase()),
  ]),
);

/** Whether a label of the skill stands in the sentence word for word. */
function isNamed(skill: string, sentence: string): boolean {
  const words = ` ${sentence.toLowerCase().replace(/[^\p{L}\p{N}+#./-]+|[.,](?=\s|$)/gu, " ")} `;
  return LABELS_OF.get(skill)!.some((label) => words.includes(` ${label} `));
}

/**
 * How well the skills of the project's own Bulgarian sentences are found among those of its vocabulary; for the half by
 * which the rules were chosen, and for the half that is only measured.
 *
 * @param hasWordings whether by the table of wordings, too
 */
export function judgeBulgarian(hasWordings: boolean) {
  const prepared = prepareVocabulary(
    vocabulary.map(({ id, en, bg, altEn, altBg }) => ({
      id,
      labels: [en, bg],
      alternatives: [...altEn, ...altBg],
    })),
    hasWordings,
  );
  const rank = (text: string) =>
    suggestSkills(text, prepared, RANKED, "company").map(({ skill }) => skill);
  const asShown = rankShown(
    vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
    hasWordings,
  );
  return ["choosing", "figure"].map((half) => {
    const own = sentences.filter((sentence) => sentence.for === half);
    const given = own.flatMap(({ sentence, skills }) =>
      skills.map((skill) => ({ skill, sentence })),
    );
    const named = given.filter(({ skill, sentence }) => isNamed(skill, sentence)).length;
    const annotated = own.map(({ sentence, skills }) => ({ sentence, labels: skills }));
    const shown = judge(annotated, asShown);
    const notNamed = Number(((100 * (given.length - named)) / given.length).toFixed(1));
    return {
      half,
      not_named: notNamed,
      skills: given.length,
      as_shown: shown,
      second_tier: judge(annotated, rank),
    };
  });
}
