import { dateOf } from "#matching/calendar.ts";
import { daysAsked } from "#matching/time.ts";
import type { InternshipFacts } from "#matching/types.ts";

/** The last days of the two semesters of an academic year, their exams included: month and day. */
export const SEMESTER_ENDS = ["02-15", "07-15"] as const;

/**
 * The last day of a semester. In the holidays the semester that comes next is the present one.
 *
 * @param on ISO date on which the present semester was stated
 * @param ahead how many semesters after that one; 0 for the present one
 */
export function endOfSemester(on: string, ahead: number): string {
  const year = Number(on.slice(0, 4));
  const first = SEMESTER_ENDS.findIndex((end) => on <= `${year}-${end}`);
  const number = (first === -1 ? SEMESTER_ENDS.length : first) + ahead;
  const ends = SEMESTER_ENDS[number % SEMESTER_ENDS.length]!;
  return `${year + Math.floor(number / SEMESTER_ENDS.length)}-${ends}`;
}

/** How a day lies to an internship: it can still be begun, it has begun without its weeks still fitting, or it is over. */
export type Moment = "in_time" | "begun" | "over";

/** The last day of an internship as an ISO date; null when it does not say. */
export function lastDayOf(internship: InternshipFacts): string | null {
  const asked = daysAsked(internship);
  return asked ? dateOf(asked.to) : internship.endsOn;
}

/**
 * How the day from which a student could be there lies to an internship; null when the internship does not say when it is.
 *
 * @param on ISO date
 */
export function momentOf(on: string, internship: InternshipFacts): Moment | null {
  const asked = daysAsked(internship);
  const { startsOn } = internship;
  const lastStart = asked && startsOn !== null ? dateOf(asked.to - asked.need + 1) : startsOn;
  const end = lastDayOf(internship);
  if (end !== null && on > end) return "over";
  if (lastStart === null) return null;
  return on > lastStart ? "begun" : "in_time";
}
