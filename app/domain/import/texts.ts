import type { Notes } from "#app/domain/import/notes.ts";
import type { Fields } from "#app/domain/import/paths.ts";

/**
 * Puts the text written for `original` under the language of the content, and leaves out texts in languages without a
 * title, for nothing could be shown above them.
 *
 * @param outer the language of the programme, for a module that states none
 */
export function settleTexts(
  filled: Fields,
  notes: Notes,
  outer: { prefix?: string; language?: unknown } = {},
): void {
  const texts = (filled.texts ?? {}) as Record<string, Fields>;
  const language = filled.language ?? outer.language;
  const { original, ...rest } = texts;
  if (original && typeof language === "string") rest[language] = { ...original, ...rest[language] };
  for (const [code, text] of Object.entries(rest)) {
    if (text.title || code === language) continue;
    delete rest[code];
    notes.warnings.push({
      field: `${outer.prefix ?? ""}texts.${code}`,
      code: "textWithoutTitle",
    });
  }
  filled.texts = rest;
}
