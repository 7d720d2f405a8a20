import { useTranslation } from "react-i18next";
import type { Side } from "#matching/types.ts";
import type { Gone } from "#app/components/skill/gone-note.tsx";
import { readerText, skillText } from "#app/lib/in-reader-language.ts";
import type { Kind } from "#app/lib/sides.ts";

type InBoth = { en: string; bg: string };

/** What the ids in the lines of a pair are called, in every language that there is. */
export type PairNames = {
  kinds: Record<Side, Kind>;
  /** The posting whose page holds the modules; null where there is no such page. */
  programme: string | null;
  labels: Readonly<Record<string, InBoth & { gone?: Gone }>>;
  modules: Readonly<
    Record<string, { language: string; texts: Readonly<Record<string, { title: string }>> }>
  >;
  places: Readonly<Record<string, InBoth>>;
};

export type NamedModule = { title: string; lang: string; href: string | null };

/** The names of a pair as this reader reads them. */
export type Naming = {
  kinds: Record<Side, Kind>;
  skill: (id: string) => string;
  /** The language of that name where it is not the reader's. */
  skillLang: (id: string) => string | undefined;
  /** Only of what is offered no more: what to use instead. */
  gone: (id: string) => Gone | undefined;
  module: (id: string) => NamedModule;
  /** Null where the place has no name here. */
  place: (id: string) => string | null;
};

export function useNaming({ kinds, programme, labels, modules, places }: PairNames): Naming {
  const { i18n } = useTranslation();
  const language = i18n.language === "bg" ? "bg" : "en";
  return {
    kinds,
    skill: (id) => labels[id]?.[language] ?? id,
    skillLang: (id) => labels[id] && skillText(labels[id], language).lang,
    gone: (id) => labels[id]?.gone,
    module: (id) => {
      const known = modules[id];
      if (!known) return { title: id, lang: language, href: null };
      const { title, lang } = readerText({ ...known.texts }, known.language, language);
      return { title, lang, href: programme ? `/postings/${programme}#module-${id}` : null };
    },
    place: (id) => places[id]?.[language] ?? null,
  };
}
