import type { LabelledSkill } from "#app/domain/skill/prepare.ts";
import { combineLabels, labelOwners, sameLabel } from "#app/domain/vocabulary/labels.ts";
import type { LabelOwner } from "#app/domain/vocabulary/labels.ts";
import type { VocabularyEntry } from "#app/domain/skill/load-vocabulary.server.ts";
import { readEsco } from "./esco.ts";

type Own = VocabularyEntry & Pick<LabelledSkill, "tagOnly">;

/**
 * The project's vocabulary as it is once a release of ESCO was imported beside it: own skills that ESCO has too with its
 * words, all others under `esco:` and their label.
 */
export function besideEsco(own: readonly Own[], folder: string): LabelledSkill[] {
  const known = new Map(own.flatMap(({ id, uri }) => (uri ? [[uri, id] as const] : [])));
  const isOwn = new Set(own.map(({ id }) => id));
  const official = [...readEsco(folder).values()].map(({ uri, label, alternatives }) => ({
    id: known.get(uri) ?? `esco:${label.trim()}`,
    source: "esco" as const,
    label: label.trim(),
    alternatives,
  }));
  return [
    ...withWordsOf(official, own),
    ...official.filter(({ id }) => !isOwn.has(id)).map(ofEscoAlone),
  ];
}

/** Own skills with what ESCO calls them besides. */
function withWordsOf(official: readonly LabelOwner[], own: readonly Own[]): LabelledSkill[] {
  const ours = own.map(({ id, en, altEn }) => ({
    id,
    source: "project" as const,
    label: en,
    alternatives: altEn,
  }));
  const owners = labelOwners([...ours, ...official]);
  const inEsco = new Map(official.map((skill) => [skill.id, skill]));
  return own.map((entry, at) => {
    const found = inEsco.get(entry.id);
    if (!found) return entry;
    const isOfAnother = (label: string) => (owners.get(sameLabel(label)) ?? entry.id) !== entry.id;
    const altEn = combineLabels("en", [ours[at]!, found], isOfAnother).alternatives;
    const ofProject = new Set([entry.en, ...entry.altEn].map(sameLabel));
    const ofEscoAlone = altEn.filter((label) => !ofProject.has(sameLabel(label)));
    return { ...entry, altEn, ofEscoAlone };
  });
}

const ofEscoAlone = ({ id, label, alternatives }: LabelOwner): LabelledSkill => ({
  id,
  en: label!,
  bg: null,
  altEn: alternatives,
  altBg: [],
  tagOnly: [],
  ofEscoAlone: alternatives,
  source: "esco",
});
