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

/** Quotation, heading and list: a sign that no space follows is the text's own (-20 %, +359). */
const BEFORE_A_LINE = /^\s*(?:>\s?)*(?:(?:#{1,6}|[*+-])\s+)*/gm;
/** What stands between two equal signs; an underscore inside a word, and a sign without another, are the text's own. */
const EMPHASIS =
  /(`{1,3})([^`]{1,300})\1|(\*{1,3})(?=[^\s*])(.{1,300}?)(?<=[^\s*])\3|(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])(.{1,300}?)(?<=[^\s_])\5(?![\p{L}\p{N}_])/gu;

const inside = (_all: string, ...[, code, , starred, , underlined]: string[]): string =>
  code ?? starred ?? underlined ?? "";

/** Markdown without its signs, as far as an excerpt needs it. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(BEFORE_A_LINE, " ")
      .replace(EMPHASIS, inside)
      // What is strong may hold what is emphasised.
      .replace(EMPHASIS, inside)
  );
}
