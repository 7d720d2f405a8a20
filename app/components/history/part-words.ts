import { useTranslation } from "react-i18next";
import type { ChangedPart } from "#app/domain/posting/changed-parts.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { useFieldWords } from "./field-words.ts";

const OF_MODULES = {
  added: "history.parts.modulesAdded",
  removed: "history.parts.modulesRemoved",
  changed: "history.parts.modulesChanged",
} as const;

/** A part of a posting that has changed, in a few words. */
export function usePartWords(kind: PostingKind) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { term } = useFieldWords(kind);
  return (changed: ChangedPart): string => {
    if (changed.part === "text")
      return t(`history.parts.${changed.field}`, { language: language(changed.language) });
    if (changed.part === "field") return withinSentence(term(changed.field));
    if (changed.part === "places") return t("history.parts.places");
    const { count } = changed;
    if (changed.part === "skills") return t(`history.parts.${changed.role}`, { count });
    return t(OF_MODULES[changed.change], { count });
  };
}

/** Terms begin with a capital letter, which they lose within a sentence; abbreviations keep theirs. */
const withinSentence = (term: string): string =>
  /^\p{Lu}\p{Ll}/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term;
