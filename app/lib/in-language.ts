import { LANGUAGE_PARAMETER } from "#app/i18n/choose-language.ts";
import type { Language } from "#app/i18n/languages.ts";

/** The same address and query, asked for in a language. */
export function inLanguage(
  { pathname, search }: { pathname: string; search: string },
  language: Language,
): string {
  const query = new URLSearchParams(search);
  query.set(LANGUAGE_PARAMETER, language);
  return `${pathname}?${query}`;
}
