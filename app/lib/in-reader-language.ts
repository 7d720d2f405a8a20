/** A text as a reader gets it: in the reader's language where there is a translation, else as it was written. */
export type ReaderText<T> = T & {
  /** The language the text is in, for the `lang` attribute. */
  lang: string;
  /** The reader's language is another one: say so beside the text. */
  isForeign: boolean;
};

/**
 * Chooses among the translations of a content.
 *
 * @param texts by ISO 639 code; the one of `original` is always there
 * @param original the language the content was written in
 * @param reader the language of the interface
 */
export function readerText<T extends object>(
  texts: Record<string, T>,
  original: string,
  reader: string,
): ReaderText<T> {
  const lang = texts[reader] ? reader : original;
  return { ...texts[lang]!, lang, isForeign: lang !== reader };
}

type Named = { name: string; nameEn: string | null; nameBg: string | null };

/** A name in the reader's language where it has one. */
export function readerName(named: Named, reader: string): string {
  return (reader === "bg" ? named.nameBg : named.nameEn) ?? named.name;
}

/** A skill by its label in the reader's language; a Bulgarian one may be missing, an English one never is. */
export const skillName = ({ en, bg }: { en: string; bg: string | null }, reader: string): string =>
  reader === "bg" ? (bg ?? en) : en;

/** The same with the language of the name, where that is not the reader's: a voice has to know it. */
export function skillText(skill: { en: string; bg: string | null }, reader: string) {
  const label = skillName(skill, reader);
  return reader === "bg" && label === skill.en ? { label, lang: "en" } : { label };
}

/** A place by its name in the reader's language, or in the words of its source. */
export function placeName(
  place: { label: string | null; en: string | null; bg: string | null },
  reader: string,
): string {
  return (reader === "bg" ? place.bg : place.en) ?? place.label ?? "";
}

/** All names of an organisation, each once, for whoever has to know it by any of them. */
export const namesIn = ({ name, nameEn, nameBg }: Named): string =>
  [...new Set([name, nameEn, nameBg])].filter((one) => one !== null).join(" / ");
