import { snippet } from "#search/highlight.ts";
import type { Asked, Piece } from "#search/highlight.ts";
import type { ShownPosting } from "#search/posting-source.server.ts";

export type Excerpt = { lang: string; pieces: Piece[]; isModule: boolean };

/**
 * Where a posting says what was searched for, when its shown title does not: its summary or description, a module, or
 * a text in another language. Null when only its skills, its organisation or its place were found.
 */
export function excerptOf(source: ShownPosting, lang: string, asked: Asked): Excerpt | null {
  const { texts } = source.version;
  const languages = [lang, ...Object.keys(texts).filter((other) => other !== lang)];
  const written = languages.flatMap((language) => {
    const { title, summary = "", description = "" } = texts[language]!;
    return [language === lang ? "" : title, summary, plainText(description)].map((text) => ({
      lang: language,
      text,
      isModule: false,
    }));
  });
  const modules = source.moduleTitles
    .toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
    .map((module) => ({ lang: module.lang, text: module.title, isModule: true }));
  for (const { text, ...rest } of [...written, ...modules]) {
    const pieces = text === "" ? null : snippet(text, asked);
    if (pieces) return { ...rest, pieces };
  }
  return null;
}

/** Markdown without its signs, as far as an excerpt needs it. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[\s>#*+-]+/gm, " ")
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, "");
}
