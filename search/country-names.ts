import { INTERFACE_LANGUAGES } from "#db/codes.ts";

const inLanguages = INTERFACE_LANGUAGES.map(
  (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
);

/** The names of a country by its code, in every language of the interface; none for a code that is not in use. */
export const countryNames = (code: string): string[] =>
  inLanguages.flatMap((names) => names.of(code) ?? []);
