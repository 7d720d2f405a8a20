import { snippet } from "#search/highlight.ts";
import type { Asked, Piece } from "#search/highlight.ts";
import type { ShownPosting } from "#search/posting-source.server.ts";

export type Excerpt = { lang: string; pieces: Piece[]; isModule: boolean };

/**
 * Where a posting says what was searched for, when its shown title does not: its summary or description, a module, or
 * a text in another language. Null when only its skills, its organisation or its place were found.
 */
export function excerptOf(source: ShownPosting, lang: string, asked: Asked): Excerpt | null {
  for (const { text, ...rest } of textsOf(source, lang)) {
    const pieces = text === "" ? null : snippet(text, asked);
    if (pieces) return { ...rest, pieces };
  }
  return null;
}

type Said = Omit<Excerpt, "pieces"> & { text: string };

/** What a posting says beside its shown title, the shown language first; made one after another, for most end early. */
function* textsOf({ version, moduleTitles }: ShownPosting, shown: string): Generator<Said, void> {
  const { texts } = version;
  for (const lang of [shown, ...Object.keys(texts).filter((other) => other !== shown)]) {
    const { title, summary = "", description = "" } = texts[lang]!;
    if (lang !== shown) yield { lang, text: title, isModule: false };
    yield { lang, text: summary, isModule: false };
    yield { lang, text: plainText(description), isModule: false };
  }
  const modules = moduleTitles.toSorted(
    (a, b) => Number(b.lang === shown) - Number(a.lang === shown),
  );
  for (const { lang, title } of modules) yield { lang, text: title, isModule: true };
}

/** Markdown without its signs, as far as an excerpt needs it. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^[\s>#*+-]+/gm, " ")
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, "");
}
