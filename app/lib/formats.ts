import type { Language } from "#app/i18n/languages.ts";

/** The places of this product live by this clock; the database keeps UTC. */
export const TIME_ZONE = "Europe/Sofia";

const LOCALES: Record<Language, string> = { en: "en-GB", bg: "bg-BG" };

export type DurationUnit = "day" | "week" | "month" | "year" | "hour";

/** A calendar day as "2026-07-01", or an instant. */
type Day = string | Date;

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

function makeFormats(language: Language) {
  const locale = LOCALES[language];
  return { ...dateFormats(locale), ...numberFormats(locale), ...nameFormats(locale) };
}

function dateFormats(locale: string) {
  const dates = cached((options: Intl.DateTimeFormatOptions) =>
    Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, ...options }),
  );
  return {
    date: (day: Day) =>
      unbroken(
        dates({ day: "numeric", month: "long", year: "numeric", ...zoneOf(day) }).format(
          asDate(day),
        ),
      ),
    /** Without the year where that is this one. */
    shortDate: (day: Day, thisYear?: number) =>
      unbroken(
        dates({
          day: "numeric",
          month: "long",
          ...(yearOf(day) === thisYear ? {} : { year: "numeric" }),
          ...zoneOf(day),
        }).format(asDate(day)),
      ),
    /** Parted at most between the day and the hour. */
    dateTime: (instant: Date | string) =>
      unbroken(dates({ dateStyle: "long", timeStyle: "short" }).format(new Date(instant))).replace(
        /\u00a0(?=(?:at|в)\u00a0)/,
        " ",
      ),
    time: (instant: Date | string) =>
      unbroken(dates({ timeStyle: "short" }).format(new Date(instant))),
    /** "2027-02" as a month with its year. */
    monthOfYear: (month: string) =>
      dates({ month: "long", year: "numeric", timeZone: "UTC" }).format(asDate(`${month}-01`)),
    /** The name of a month, 1 to 12. */
    month: (month: number) =>
      dates({ month: "long", timeZone: "UTC" }).format(new Date(Date.UTC(2026, month - 1, 1))),
  };
}

function numberFormats(locale: string) {
  const numbers = cached((options: Intl.NumberFormatOptions) =>
    Intl.NumberFormat(locale, { useGrouping: "always", ...options } as Intl.NumberFormatOptions),
  );
  /** Hundredths of a point, as the rules count them, with two decimals. */
  const points = (hundredths: number) =>
    numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(hundredths / 100);
  return {
    number: (value: number, decimals = 0) =>
      numbers({ maximumFractionDigits: decimals }).format(value),
    percent: (share: number) => numbers({ style: "percent" }).format(share),
    /** An amount in whole units of a currency (ISO 4217); cents are shown only where there are some. */
    money: (amount: number, currency: string) =>
      numbers({
        style: "currency",
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    duration: (count: number, unit: DurationUnit) =>
      unbroken(numbers({ style: "unit", unit, unitDisplay: "long" }).format(count)),
    // The tables of Unicode leave the unit in Latin letters in Bulgarian.
    distance: (kilometres: number) =>
      numbers({ style: "unit", unit: "kilometer", maximumFractionDigits: 0 })
        .format(kilometres)
        .replace(/\skm/, locale === "bg-BG" ? "\u00a0км" : "\u00a0km"),
    points,
    /** "66.67–80.17", or one number when nothing is unknown. */
    pointsRange: (low: number, high: number) =>
      low === high ? points(low) : `${points(low)}–${points(high)}`,
  };
}

function nameFormats(locale: string) {
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const alternatives = new Intl.ListFormat(locale, { type: "disjunction" });
  const languages = new Intl.DisplayNames(locale, { type: "language" });
  const countries = new Intl.DisplayNames(locale, { type: "region" });
  return {
    list: (words: readonly string[]) => lists.format(words),
    /** "a, b or c": any one of them will do. */
    either: (words: readonly string[]) => alternatives.format(words),
    /** The name of a language (ISO 639) or of a country (ISO 3166-1) in the reader's language. */
    language: (code: string) => languages.of(code) ?? code,
    country: (code: string) => countries.of(code) ?? code,
  };
}

export type Formats = ReturnType<typeof makeFormats>;

const FORMATS: Partial<Record<Language, Formats>> = {};

/** How dates, numbers and money are written in a language; made once a language. */
export function formatsFor(language: Language): Formats {
  return (FORMATS[language] ??= makeFormats(language));
}

/** A calendar day has no hour, so no time zone may move it. */
const zoneOf = (day: Day) =>
  typeof day === "string" && CALENDAR_DAY.test(day) ? { timeZone: "UTC" } : {};

/** The year in which a day or an instant lies by the clock of this product. */
export const yearOf = (day: Day): number =>
  typeof day === "string" && CALENDAR_DAY.test(day)
    ? Number(day.slice(0, 4))
    : Number(YEARS.format(asDate(day)));

const YEARS = Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, year: "numeric" });

/** A date, or a number and its unit, is never parted over two lines. */
const unbroken = (words: string) => words.replaceAll(/\s/g, "\u00a0");

const asDate = (day: Day) => (day instanceof Date ? day : new Date(day));

// Making an Intl object costs a hundred times more than using one.
function cached<Options extends object, Made>(make: (options: Options) => Made) {
  const made = new Map<string, Made>();
  return (options: Options): Made => {
    const key = JSON.stringify(options);
    const known = made.get(key) ?? make(options);
    made.set(key, known);
    return known;
  };
}
