import type { MonthWindow } from "#matching/types.ts";

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01 of an ISO date; both ways without a clock or a time zone. */
export function dayOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** The ISO date of a day. */
export const dateOf = (day: number): string =>
  new Date(day * MILLISECONDS).toISOString().slice(0, 10);

const yearOf = (day: number): number => new Date(day * MILLISECONDS).getUTCFullYear();

/** First and last day, both inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/**
 * The windows of the years that touch the given days. A window over the new year belongs to the year
 * in which it opens; one of twelve months never closes, so it is the given days themselves.
 */
export function windowsWithin(window: MonthWindow, days: Days): Days[] {
  const months = ((window.toMonth - window.fromMonth + 12) % 12) + 1;
  if (months === 12) return [days];
  const windows: Days[] = [];
  for (let year = yearOf(days.from) - 1; year <= yearOf(days.to); year++) {
    const from = Date.UTC(year, window.fromMonth - 1, 1) / MILLISECONDS;
    const to = Date.UTC(year, window.fromMonth - 1 + months, 1) / MILLISECONDS - 1;
    if (to >= days.from && from <= days.to) windows.push({ from, to });
  }
  return windows;
}
