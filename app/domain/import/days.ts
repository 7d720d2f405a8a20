import type { DayFormat } from "#app/domain/import/rule.ts";

/** A calendar day, ISO 8601, or why there is none. */
export type DayReading = { day: string } | { trouble: "wrong" | "ambiguous" | "noReference" };

const MONTHS: [name: string, month: number][] = [
  ["яну", 1],
  ["фев", 2],
  ["мар", 3],
  ["апр", 4],
  ["май", 5],
  ["юни", 6],
  ["юли", 7],
  ["юн", 6],
  ["юл", 7],
  ["авг", 8],
  ["сеп", 9],
  ["окт", 10],
  ["ное", 11],
  ["дек", 12],
  ["jan", 1],
  ["feb", 2],
  ["mar", 3],
  ["apr", 4],
  ["may", 5],
  ["jun", 6],
  ["jul", 7],
  ["aug", 8],
  ["sep", 9],
  ["oct", 10],
  ["nov", 11],
  ["dec", 12],
];

const WORDS: Record<string, number> = {
  днес: 0,
  вчера: -1,
  онзиден: -2,
  "онзи ден": -2,
  утре: 1,
  today: 0,
  yesterday: -1,
  tomorrow: 1,
};

const DAYS_AGO = [/^преди (\d+) (?:ден|дни)$/u, /^(\d+) days? ago$/u];
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reads a day as a source writes it.
 *
 * @param written text or number
 * @param format how the source writes days; instants in Unix time are read as UTC days
 * @param known the year of days without one, or the day that relative words count from (ISO)
 */
export function readDay(
  written: string | number,
  format: DayFormat,
  known: { year?: number; reference?: string } = {},
): DayReading {
  const text = String(written).trim().toLowerCase();
  const distance = wordDistance(text);
  if (distance !== undefined)
    return known.reference ? { day: shift(known.reference, distance) } : { trouble: "noReference" };
  if (format === "unix" || format === "unix ms") return fromUnix(text, format);
  if (format === "d month y") return fromMonthName(text, known);
  if (format === "iso") return fromIso(text);
  return fromNumbers(text, format);
}

function wordDistance(text: string): number | undefined {
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  for (const expression of DAYS_AGO) {
    const found = expression.exec(text);
    if (found) return -Number(found[1]);
  }
  return undefined;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function calendarDay(year: number, month: number, day: number): DayReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return isReal ? { day: date.toISOString().slice(0, 10) } : { trouble: "wrong" };
}

function fromUnix(text: string, format: DayFormat): DayReading {
  if (!/^\d+(\.\d+)?$/.test(text)) return { trouble: "wrong" };
  const date = new Date(Number(text) * (format === "unix" ? 1000 : 1));
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return { trouble: "wrong" };
  return { day: date.toISOString().slice(0, 10) };
}

function fromIso(text: string): DayReading {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[t ].*)?$/.exec(text);
  if (!found) return { trouble: "wrong" };
  return calendarDay(Number(found[1]), Number(found[2]), Number(found[3]));
}

const fullYear = (written: string) =>
  written.length === 2 ? 2000 + Number(written) : Number(written);

function fromNumbers(text: string, format: DayFormat): DayReading {
  const found = /^(\d{1,4})[./\- ]+(\d{1,2})[./\- ]+(\d{1,4})(?:\s*г\.?)?$/u.exec(text);
  if (!found) return { trouble: "wrong" };
  const [, a, b, c] = found as unknown as [string, string, string, string];
  if (format === "y/m/d") return calendarDay(fullYear(a), Number(b), Number(c));
  const dayFirst = calendarDay(fullYear(c), Number(b), Number(a));
  const monthFirst = calendarDay(fullYear(c), Number(a), Number(b));
  if (format === "d/m/y") return dayFirst;
  if (format === "m/d/y") return monthFirst;
  if ("trouble" in dayFirst) return monthFirst;
  if ("trouble" in monthFirst || monthFirst.day === dayFirst.day) return dayFirst;
  return { trouble: "ambiguous" };
}

function fromMonthName(text: string, known: { year?: number; reference?: string }): DayReading {
  const found =
    /^(\d{1,2})\.?\s+(\p{L}{3,})\.?(?:,?\s+(\d{4}))?(?:\s*г\.?)?$/u.exec(text) ??
    swapped(/^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text));
  const month = found && MONTHS.find(([name]) => found[2]!.startsWith(name))?.[1];
  if (!found || !month) return { trouble: "wrong" };
  const day = Number(found[1]);
  const year = found[3] ? Number(found[3]) : known.year;
  if (year !== undefined) return calendarDay(year, month, day);
  if (!known.reference) return { trouble: "noReference" };
  // Without a year it is the last such day that is not later than the reference.
  const latest = calendarDay(Number(known.reference.slice(0, 4)), month, day);
  if ("trouble" in latest || latest.day <= known.reference) return latest;
  return calendarDay(Number(known.reference.slice(0, 4)) - 1, month, day);
}

function swapped(found: RegExpExecArray | null): (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}
