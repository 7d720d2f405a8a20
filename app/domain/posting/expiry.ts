import { OPEN_DAYS_WITHOUT_DEADLINE } from "#db/limits.ts";
import { dayOf, ZONE } from "#app/domain/calendar-day.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The instant from which a posting is no longer open: the end of its last day in Sofia, or 180 days after publication when
 * it has no deadline.
 *
 * @param deadlineOn ISO day, or nothing
 * @param from when it is published, reopened or imported
 */
export function expiryOf(deadlineOn: string | null | undefined, from: Date): Date {
  if (!deadlineOn) return new Date(from.getTime() + OPEN_DAYS_WITHOUT_DEADLINE * DAY_MS);
  const [year, month, dayOfMonth] = deadlineOn.split("-").map(Number) as [number, number, number];
  return startOfDay(year, month, dayOfMonth + 1);
}

/**
 * From when and until when a posting is open that nobody could answer before. Whether it opens for the first time or again, and
 * by which way, it is as new to everybody as any other.
 *
 * @param now when it is published, reopened or imported
 */
export const openFrom = (
  deadlineOn: string | null | undefined,
  now: Date,
): { publishedAt: Date; expiresAt: Date } => ({
  publishedAt: now,
  expiresAt: expiryOf(deadlineOn, now),
});

/**
 * Whether renewing it now would keep a posting open on more days. One with a deadline always could be: the new one is yet to
 * be chosen.
 */
export function isRenewable(
  { deadlineOn, expiresAt }: { deadlineOn: string | null; expiresAt: Date | null },
  now: Date,
): boolean {
  if (deadlineOn !== null || expiresAt === null) return true;
  return dayOf(expiresAt) < dayOf(expiryOf(null, now));
}

/** Midnight in Sofia as an instant: the offset is read at that midnight, so that summer time is right. */
function startOfDay(year: number, month: number, dayOfMonth: number): Date {
  const asUtc = Date.UTC(year, month - 1, dayOfMonth);
  const guess = new Date(asUtc - offsetMs(new Date(asUtc)));
  return new Date(asUtc - offsetMs(guess));
}

const FORMAT = new Intl.DateTimeFormat("en-US", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

function offsetMs(instant: Date): number {
  const parts = Object.fromEntries(
    FORMAT.formatToParts(instant).map((part) => [part.type, Number(part.value)]),
  );
  const { year, month, day, hour, minute, second } = parts as Record<string, number>;
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - instant.getTime();
}
