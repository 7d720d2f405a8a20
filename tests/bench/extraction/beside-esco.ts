import type { LabelledSkill } from "#app/domain/skill/prepare.ts";
import { combineLabels, labelOwners, sameLabel } from "#app/domain/vocabulary/labels.ts";
import type { VocabularyEntry } from "#app/domain/skill/load-vocabulary.server.ts";
import { readEsco } from "./esco.ts";

type Own = VocabularyEntry & Pick<LabelledSkill, "tagOnly">;

/**
 * The project's vocabulary as it is once a release of ESCO was imported beside it: own skills that ESCO has too with its
 * words, all others under `esco:` and their label.
 */
export function besideEsco(own: readonly Own[], folder: string): LabelledSkill[] {
  const byUri = new Map([...readEsco(folder).values()].map((skill) => [skill.uri, skill]));
  const known = new Map(own.flatMap(({ id, uri }) => (uri ? [[uri, id] as const] : [])));
  const official = [...byUri].map(([uri, { label, alternatives }]) => ({
    id: known.get(uri) ?? `esco:${label.trim()}`,
    source: "esco" as const,
    label: label.trim(),
    alternatives,
  }));
  const ours = own.map(({ id, en, altEn }) => ({
    id,
    source: "project" as const,
    label: en,
    alternatives: altEn,
  }));
  const owners = labelOwners([...ours, ...official]);
  const isOfAnother = (id: string) => (label: string) =>
    (owners.get(sameLabel(label)) ?? id) !== id;
  const inEsco = new Map(official.map((skill) => [skill.id, skill]));
  const isOwn = new Set(own.map(({ id }) => id));
  return [
    ...own.map((entry, at) => {
      const found = inEsco.get(entry.id);
      if (!found) return entry;
      const altEn = combineLabels("en", [ours[at]!, found], isOfAnother(entry.id)).alternatives;
      const ofProject = new Set([entry.en, ...entry.altEn].map(sameLabel));
      return {
        ...entry,
        altEn,
        ofEscoAlone: altEn.filter((label) => !ofProject.has(sameLabel(label))),
      };
    }),
    ...official
      .filter(({ id }) => !isOwn.has(id))
      .map(({ id, label, alternatives }) => ({
        id,
        en: label,
        bg: null,
        altEn: alternatives,
        altBg: [],
        tagOnly: [],
        ofEscoAlone: alternatives,
        source: "esco" as const,
      })),
  ];
}
