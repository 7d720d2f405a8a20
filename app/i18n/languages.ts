/** The languages of the interface, in the order in which they are offered. */
export const LANGUAGES = ["en", "bg"] as const;

export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = "en";

/** Written in the language itself, as a reader looks for it. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", bg: "Български" };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}
