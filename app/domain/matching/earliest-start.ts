import { dayOf } from "#app/domain/calendar-day.ts";

/** The first day on which a posting can begin by a change: none that is over, nor one before its last day for applications. */
export function earliestStart({ deadlineOn }: { deadlineOn: string | null }, now: Date): string {
  const today = dayOf(now);
  return deadlineOn !== null && deadlineOn > today ? deadlineOn : today;
}
