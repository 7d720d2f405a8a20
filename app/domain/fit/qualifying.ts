import { endOfSemester, momentOf } from "#matching/semesters.ts";
import type { Moment } from "#matching/semesters.ts";
import type { StudentPath } from "#matching/student-path.ts";
import type { InternshipFacts } from "#matching/types.ts";
import { dayOf } from "#app/domain/calendar-day.ts";

/** When a student qualifies, held against when the internship is. Dates are ISO dates. */
export type Qualifying = {
  /** The last day of the semester after which they qualify; null when they do already. */
  on: string | null;
  /** The day from which they say that they can start, where that is later still. */
  availableFrom: string | null;
  /** How the later of both lies to the internship; null where neither is ahead, or it does not say when it is. */
  moment: Moment | null;
  /** The last day for applications, where it comes before they qualify. */
  deadline: string | null;
};

type Stated = { semester: number | null; availableFrom: string | null; statedAt: Date };
type Asked = { facts: InternshipFacts; deadline: string | null };

/**
 * Null when nothing says that they will qualify, or when: with the semester that was stated that day has passed, and nobody
 * knows in which one they are now.
 */
export function qualifyingOf(
  { qualifiesNow, qualifiesAfter }: StudentPath,
  { semester, availableFrom, statedAt }: Stated,
  { facts, deadline }: Asked,
  now: Date,
): Qualifying | null {
  if (!qualifiesNow && (qualifiesAfter === null || semester === null)) return null;
  const on = qualifiesNow ? null : endOfSemester(dayOf(statedAt), qualifiesAfter! - semester!);
  if (on !== null && on < dayOf(now)) return null;
  const isLater = availableFrom !== null && availableFrom > (on ?? dayOf(now));
  const from = isLater ? availableFrom : on;
  return {
    on,
    availableFrom: isLater ? availableFrom : null,
    moment: from === null ? null : momentOf(from, facts),
    deadline: on !== null && deadline !== null && on > deadline ? deadline : null,
  };
}
