import { dateOf, dayOf, windowsWithin } from "#matching/calendar.ts";
import type { Days } from "#matching/calendar.ts";
import { decidedLine, unknownLine } from "#matching/condition.ts";
import type {
  InternshipFacts,
  MissingFact,
  PartnerFacts,
  Period,
  ProgrammeFacts,
  Reason,
  Side,
} from "#matching/types.ts";

type Dated = Pick<PartnerFacts, "startsOn" | "endsOn" | "durationWeeks">;

/**
 * An internship against the yearly window of a programme. Asked are the internship's weeks or,
 * without them, all its days. It can begin on its start date or, when its end leaves room, on any later
 * day from which its weeks still fit. Students of no cohort are out before the window of a year opens
 * or after it closes: when no such first day lies inside, the line is not met, whatever overlaps
 * later. Otherwise the days from the best first day to the close of the window count in proportion.
 */
export function judgeWindow(
  programme: ProgrammeFacts,
  internship: InternshipFacts,
  possible: number,
): Reason {
  const asked = internship.startsOn === null ? null : periodOf(internship);
  const { window } = programme;
  if (!asked || !window) {
    const missing: MissingFact[] = window ? [] : [{ side: "university", fact: "window" }];
    if (internship.startsOn === null) missing.push({ side: "company", fact: "start" });
    if (lacksDuration(internship)) missing.push({ side: "company", fact: "duration" });
    return unknownLine("time", possible, missing);
  }
  const lastStart = asked.to - asked.need + 1;
  const overlaps = windowsWithin(window, asked)
    .filter(({ from, to }) => from <= lastStart && to >= asked.from)
    .map(({ from, to }) => Math.min(asked.need, to - Math.max(from, asked.from) + 1));
  const overlapDays = Math.max(0, ...overlaps);
  return decidedLine("time", possible, Math.floor((possible * overlapDays) / asked.need), [
    {
      type: "window",
      window: { fromMonth: window.fromMonth, toMonth: window.toMonth },
      internship: shown(asked),
      askedDays: asked.need,
      overlapDays,
      startsInside: overlaps.length > 0,
    },
  ]);
}

/**
 * Two partners: a period is given by its dates, or by one date and its weeks. Each side needs its weeks
 * or, with dates only, all its days; asked is the shorter need of the two, because a joint project
 * lasts as long as both take part. The days that lie in both periods count in proportion.
 */
export function judgePeriods(
  university: PartnerFacts,
  company: PartnerFacts,
  possible: number,
): Reason {
  const [a, b] = [periodOf(university), periodOf(company)];
  if (!a || !b) {
    const missing = [
      ...periodMissing("university", university),
      ...periodMissing("company", company),
    ];
    return unknownLine("time", possible, missing);
  }
  const askedDays = Math.min(a.need, b.need);
  const overlapDays = Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);
  const points = Math.floor((possible * Math.min(overlapDays, askedDays)) / askedDays);
  return decidedLine("time", possible, points, [
    { type: "periods", university: shown(a), company: shown(b), askedDays, overlapDays },
  ]);
}

/**
 * An internship against the first day on which a student could start. Asked are the days that `judgeWindow` asks for; from
 * the later of the two starts to the internship's last day they count in proportion.
 *
 * @param availableFrom ISO date; null when it is not stated
 */
export function judgeAvailability(
  availableFrom: string | null,
  internship: InternshipFacts,
  possible: number,
): Reason {
  const asked = internship.startsOn === null ? null : periodOf(internship);
  if (!asked || availableFrom === null) {
    const missing: MissingFact[] =
      availableFrom === null ? [{ side: "university", fact: "start" }] : [];
    if (internship.startsOn === null) missing.push({ side: "company", fact: "start" });
    if (lacksDuration(internship)) missing.push({ side: "company", fact: "duration" });
    return unknownLine("time", possible, missing);
  }
  const from = dayOf(availableFrom);
  const left = asked.to - Math.max(from, asked.from) + 1;
  const overlapDays = Math.max(0, Math.min(asked.need, left));
  return decidedLine("time", possible, Math.floor((possible * overlapDays) / asked.need), [
    {
      type: "periods",
      // Nobody says until when, so it reaches to the internship's last day.
      university: shown({ from, to: Math.max(from, asked.to) }),
      company: shown(asked),
      askedDays: asked.need,
      overlapDays,
    },
  ]);
}

export interface Asked extends Days {
  /** Days that are worked, at most as many as the period has. */
  readonly need: number;
}

/** The days of an internship, and how many of them are worked; null when it does not state enough. */
export const daysAsked = (internship: InternshipFacts): Asked | null => periodOf(internship);

/** Null when dates and weeks do not give a period of at least a day. */
function periodOf({ startsOn, endsOn, durationWeeks }: Dated): Asked | null {
  const weeks = durationWeeks === null ? null : durationWeeks * 7;
  let from = startsOn === null ? null : dayOf(startsOn);
  let to = endsOn === null ? null : dayOf(endsOn);
  if (from === null && to !== null && weeks !== null) from = to - weeks + 1;
  if (to === null && from !== null && weeks !== null) to = from + weeks - 1;
  if (from === null || to === null || to < from) return null;
  const days = to - from + 1;
  return { from, to, need: Math.min(weeks ?? days, days) };
}

const lacksDuration = (dated: Dated): boolean =>
  dated.durationWeeks === null &&
  (dated.endsOn === null || (dated.startsOn !== null && dated.endsOn < dated.startsOn));

function periodMissing(side: Side, dated: Dated): MissingFact[] {
  if (periodOf(dated)) return [];
  const missing: MissingFact[] = [];
  if (dated.startsOn === null) missing.push({ side, fact: "start" });
  if (lacksDuration(dated)) missing.push({ side, fact: "duration" });
  return missing;
}

const shown = ({ from, to }: Days): Period => ({ from: dateOf(from), to: dateOf(to) });
