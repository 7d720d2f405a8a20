import type { Differences } from "#app/domain/posting/differences.ts";
import type { TextDifference } from "#app/domain/posting/entry-differences.ts";
import { wordParts } from "#app/domain/posting/word-parts.ts";
import type { WordPart } from "#app/domain/posting/word-parts.ts";
import type { ChangedModule, ModuleDifferences } from "#app/domain/programme/module-differences.ts";

/** A text that differs, word by word. */
export type TextInParts = Pick<TextDifference, "field" | "language"> & { parts: WordPart[] };

export type ChangedModuleInParts = Omit<ChangedModule, "texts"> & { texts: TextInParts[] };

export type ModulesInParts = Omit<ModuleDifferences, "changed"> & {
  changed: ChangedModuleInParts[];
};

export type DifferencesInParts = Omit<Differences, "texts" | "modules"> & {
  texts: TextInParts[];
  modules: ModulesInParts | null;
};

/** Differences with every text compared word by word, for a page that shows them. */
export function withParts({ texts, modules, ...others }: Differences): DifferencesInParts {
  return { ...others, texts: texts.map(inParts), modules: modules && modulesInParts(modules) };
}

const modulesInParts = ({ changed, ...others }: ModuleDifferences): ModulesInParts => ({
  ...others,
  changed: changed.map((module) => ({ ...module, texts: module.texts.map(inParts) })),
});

const inParts = ({ field, language, from, to }: TextDifference): TextInParts => ({
  field,
  language,
  parts: wordParts(from, to),
});
