import type { Language } from "#app/i18n/languages.ts";

const LOCALES: Record<Language, string> = { en: "en-GB", bg: "bg-BG" };

/** A calendar day (2027-07-01) as mails write it. */
export const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );
