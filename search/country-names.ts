import { INTERFACE_LANGUAGES } from "#db/codes.ts";

const inLanguages = INTERFACE_LANGUAGES.map(
  (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
);

/** What is of a country, in the languages of the interface: an employer in Bulgaria is a Bulgarian one. CLDR has no such words. */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  AL: "Albanian албански",
  AT: "Austrian австрийски",
  BA: "Bosnian босненски",
  BE: "Belgian белгийски",
  BG: "Bulgarian български",
  CA: "Canadian канадски",
  CH: "Swiss швейцарски",
  CY: "Cypriot кипърски",
  CZ: "Czech чешки",
  DE: "German германски",
  DK: "Danish датски",
  EE: "Estonian естонски",
  ES: "Spanish испански",
  FI: "Finnish финландски",
  FR: "French френски",
  GB: "British британски",
  GR: "Greek гръцки",
  HR: "Croatian хърватски",
  HU: "Hungarian унгарски",
  IE: "Irish ирландски",
  IN: "Indian индийски",
  IT: "Italian италиански",
  LT: "Lithuanian литовски",
  LU: "Luxembourgish люксембургски",
  LV: "Latvian латвийски",
  MD: "Moldovan молдовски",
  ME: "Montenegrin черногорски",
  MK: "Macedonian македонски",
  MT: "Maltese малтийски",
  NL: "Dutch нидерландски",
  NO: "Norwegian норвежки",
  PL: "Polish полски",
  PT: "Portuguese португалски",
  RO: "Romanian румънски",
  RS: "Serbian сръбски",
  SE: "Swedish шведски",
  SI: "Slovenian словенски",
  SK: "Slovak словашки",
  TR: "Turkish турски",
  UA: "Ukrainian украински",
  US: "American американски",
};

/**
 * The names of a country by its code, in every language of the interface, and what is of it, where that is known; none for a
 * code that is not in use.
 */
export const countryNames = (code: string): string[] => [
  ...inLanguages.flatMap((names) => names.of(code) ?? []),
  ...(OF_COUNTRY[code]?.split(" ") ?? []),
];
