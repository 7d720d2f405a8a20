import { combineLabels, sameLabel } from "#app/domain/vocabulary/labels.ts";
import type { Concept, ConceptText, SaidText } from "#app/domain/vocabulary/skos/concept.ts";

const NOTHING = {
  label: null,
  alternatives: [],
  hidden: [],
  description: null,
  definition: null,
  scopeNote: null,
};
const NOTES = ["description", "definition", "scopeNote"] as const;

/**
 * What the office says of a skill by a file: beside what the file has as the office's own, everything that is shown in it
 * and that none of its sources says, for that is what somebody has written into it. A file that does not tell sources apart
 * says all that differs from what is known.
 *
 * @param stored the skill as the vocabulary has it
 */
export function officeWords(concept: Concept, stored: Concept | undefined): SaidText[] {
  // What a merged skill was called are words of another one now.
  if (concept.state === "merged") return concept.said.filter(({ source }) => source === "staff");
  const shown = Object.entries(concept.texts);
  if (concept.said.length === 0)
    return shown
      .filter(([lang, text]) => !isSame(text, stored?.texts[lang]))
      .map(([lang, text]) => ({ lang, source: "staff", ...withKept(text, lang, stored) }));
  return shown.flatMap(([lang, text]) => wordsIn(lang, text, concept.said) ?? []);
}

/** And the other names that the office gave it before, such as those of what was merged with it: a file takes none away. */
function withKept(text: ConceptText, lang: string, stored: Concept | undefined): ConceptText {
  const own = stored?.said.find((one) => one.source === "staff" && one.lang === lang);
  if (!own) return text;
  const { alternatives, hidden } = text;
  const isThere = new Set([text.label ?? "", ...alternatives].map(sameLabel));
  return {
    ...text,
    alternatives: [
      ...alternatives,
      ...own.alternatives.filter((one) => !isThere.has(sameLabel(one))),
    ],
    hidden: [...new Set([...hidden, ...own.hidden])],
  };
}

function wordsIn(lang: string, shown: ConceptText, all: readonly SaidText[]): SaidText | null {
  const said = all.filter((text) => text.lang === lang);
  const own = said.find(({ source }) => source === "staff");
  const labels = new Set(
    said.flatMap(({ label, alternatives }) =>
      [...(label === null ? [] : [label]), ...alternatives].map(sameLabel),
    ),
  );
  const hidden = new Set(said.flatMap((text) => text.hidden));
  const notes = NOTES.filter(
    (note) => shown[note] !== null && !said.some((text) => text[note] === shown[note]),
  );
  const isRenamed = shown.label !== null && shown.label !== labelOf(lang, said);
  const added = {
    alternatives: shown.alternatives.filter((label) => !labels.has(sameLabel(label))),
    hidden: shown.hidden.filter((label) => !hidden.has(label)),
  };
  const isSaid = isRenamed || notes.length + added.alternatives.length + added.hidden.length > 0;
  if (!isSaid) return own ?? null;
  const kept = own ?? { lang, source: "staff" as const, ...NOTHING };
  return {
    ...kept,
    label: isRenamed ? shown.label : kept.label,
    alternatives: [...kept.alternatives, ...added.alternatives],
    hidden: [...kept.hidden, ...added.hidden],
    ...Object.fromEntries(notes.map((note) => [note, shown[note]])),
  };
}

/** The label that the sources come to, in any language. */
const labelOf = (lang: string, said: readonly SaidText[]): string | null =>
  combineLabels(lang === "bg" ? "bg" : "en", said, () => false).label;

const partsOf = ({
  label,
  alternatives,
  hidden,
  description,
  definition,
  scopeNote,
}: ConceptText) =>
  JSON.stringify([label, alternatives, hidden, description, definition, scopeNote]);

const isSame = (one: ConceptText, other: ConceptText | undefined): boolean =>
  other !== undefined && partsOf(one) === partsOf(other);
