import { groupBy } from "#app/domain/group-by.ts";
import type { VocabularySource } from "#db/codes.ts";

/** What one source calls a skill in one language. */
export type SourceLabels = {
  source: VocabularySource;
  label: string | null;
  alternatives: readonly string[];
};

export type ShownLabels = { label: string | null; alternatives: string[] };

/**
 * Whose label is shown, the first that has one. The project's English names are the short ones of the trade (*Python*, not
 * *Python (computer programming)*); its Bulgarian ones stand in for official ones, and leave when those come.
 */
const ORDER: Record<"en" | "bg", readonly VocabularySource[]> = {
  en: ["staff", "project", "esco"],
  bg: ["staff", "esco", "project"],
};

/** How labels are compared: neither capital letters nor forms of the same letter make another one. */
export const sameLabel = (label: string): string => label.normalize("NFKC").toLowerCase().trim();

/**
 * Puts the labels of a skill together from what its sources call it. All that is not shown is an alternative, each once.
 *
 * @param isTaken whether a label of ESCO is, for the project or as the name of a skill, another skill's already
 */
export function combineLabels(
  lang: "en" | "bg",
  texts: readonly SourceLabels[],
  isTaken: (label: string) => boolean,
): ShownLabels {
  const inOrder = ORDER[lang].flatMap((source) => texts.filter((text) => text.source === source));
  const label = inOrder.find((text) => text.label !== null)?.label ?? null;
  const known = new Set(label === null ? [] : [sameLabel(label)]);
  const alternatives = inOrder.flatMap(({ source, label: own, alternatives: others }) =>
    [...(own === null ? [] : [own]), ...others].filter((other) => {
      const same = sameLabel(other);
      if (known.has(same) || (source === "esco" && isTaken(same))) return false;
      known.add(same);
      return true;
    }),
  );
  return { label, alternatives };
}

export type LabelOwner = {
  id: string;
  source: VocabularySource;
  label: string | null;
  alternatives: readonly string[];
};

/**
 * Which skill has the first right to a label: the one that the project or the office calls so, else the one whose name in
 * ESCO it is. Alternative labels of ESCO have none, so that they never take a word from a skill that was found by it.
 */
export function labelOwners(texts: Iterable<LabelOwner>): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  const official = new Map<string, string>();
  for (const { id, source, label, alternatives } of texts)
    if (source === "esco") {
      if (label !== null) official.set(sameLabel(label), official.get(sameLabel(label)) ?? id);
    } else
      for (const one of [...(label === null ? [] : [label]), ...alternatives])
        own.set(sameLabel(one), own.get(sameLabel(one)) ?? id);
  return new Map([...official, ...own]);
}

type Shown = {
  id: string;
  source: VocabularySource;
  en: string;
  bg: string | null;
  altEn: string[];
  altBg: string[];
};

/**
 * Of a skill of the project that no source but ESCO names, what is shown is its own word; what ESCO says of it and is shown
 * since is not, or it would take it from others the next time.
 */
export function unsaid(stored: readonly Shown[], texts: readonly LabelOwner[]) {
  const isOwn = ({ source, label }: LabelOwner) => source !== "esco" && label !== null;
  const said = new Set(texts.filter(isOwn).map(({ id }) => id));
  const official = groupBy(
    texts.filter(({ source }) => source === "esco"),
    ({ id }) => id,
  );
  return stored
    .filter(({ id, source }) => source !== "esco" && !said.has(id))
    .flatMap(({ id, en, bg, altEn, altBg }) => {
      const known = new Set(
        (official.get(id) ?? []).flatMap(({ alternatives }) => alternatives.map(sameLabel)),
      );
      const own = (all: string[]) => all.filter((one) => !known.has(sameLabel(one)));
      return [
        { id, lang: "en", source: "project" as const, label: en, alternatives: own(altEn) },
        { id, lang: "bg", source: "project" as const, label: bg, alternatives: own(altBg) },
      ];
    });
}
