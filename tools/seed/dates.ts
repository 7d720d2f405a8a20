const DAY_MS = 24 * 60 * 60 * 1000;
/** A start that recurs every year lies at least this far ahead, so that there is time to apply. */
const NOTICE_DAYS = 45;
/** Applications end this long before the start. */
const DAYS_BEFORE_START = 7;
const AUGUST = 7;

export type SeedDates = {
  /** How long ago the posting was published (or drafted). */
  publishedDaysAgo: number;
  deadlineInDays?: number;
  startsInDays?: number;
  /** A day of the year (07-01): the next one that leaves time to apply. */
  startsNext?: string;
  /** Academic years from the current one. */
  academicYear?: number;
  /** How long the accreditation is still valid, or since when it is not. */
  accreditedForDays?: number;
};

export const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

const isoDay = (instant: Date) => instant.toISOString().slice(0, 10);
const inDays = (now: Date, days: number) => isoDay(daysAgo(now, -days));

function nextStart(now: Date, monthAndDay: string): string {
  const earliest = inDays(now, NOTICE_DAYS);
  const year = now.getUTCFullYear();
  return [year, year + 1, year + 2]
    .map((one) => `${one}-${monthAndDay}`)
    .find((day) => day >= earliest)!;
}

/** The absolute dates that relative ones mean at an instant, as fields of a posting's content. */
export function resolveDates(dates: SeedDates, now: Date): Record<string, string | number> {
  const fields: Record<string, string | number> = {};
  if (dates.startsInDays !== undefined) fields.startsOn = inDays(now, dates.startsInDays);
  if (dates.startsNext !== undefined) fields.startsOn = nextStart(now, dates.startsNext);
  if (dates.deadlineInDays !== undefined) {
    const wanted = inDays(now, dates.deadlineInDays);
    const latest = fields.startsOn
      ? isoDay(daysAgo(new Date(fields.startsOn), DAYS_BEFORE_START))
      : wanted;
    fields.deadlineOn = wanted < latest ? wanted : latest;
  }
  if (dates.accreditedForDays !== undefined)
    fields.accreditedUntil = inDays(now, dates.accreditedForDays);
  if (dates.academicYear !== undefined) {
    const current = now.getUTCFullYear() - (now.getUTCMonth() < AUGUST ? 1 : 0);
    fields.academicYear = current + dates.academicYear;
  }
  return fields;
}
