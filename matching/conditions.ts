import { judgeLevel } from "#matching/level.ts";
import { judgeOptions } from "#matching/options.ts";
import type { Pair } from "#matching/pair.ts";
import { judgePlace } from "#matching/place.ts";
import { pointsFor, TERMS } from "#matching/rules.ts";
import { judgePeriods, judgeWindow } from "#matching/time.ts";
import { judgeTrl } from "#matching/trl.ts";
import type {
  Condition,
  Facts,
  InternshipFacts,
  PartnerFacts,
  ProgrammeFacts,
  Reason,
} from "#matching/types.ts";

/** A line that is not about skills: the facts on which it rests, of either side, and how it is judged. */
export interface ConditionLine<U extends Facts = Facts, C extends Facts = Facts> {
  readonly condition: Condition;
  /** What it can carry, in hundredths. */
  readonly possible: number;
  readonly university: (facts: U) => unknown;
  readonly company: (facts: C) => unknown;
  readonly judge: (university: U, company: C, possible: number) => Reason;
}

const dated = ({ startsOn, endsOn, durationWeeks }: InternshipFacts | PartnerFacts) => [
  startsOn,
  endsOn,
  durationWeeks,
];

const OF_INTERNSHIPS: readonly ConditionLine<ProgrammeFacts, InternshipFacts>[] = [
  {
    condition: "level",
    possible: pointsFor("programme_internship", "level"),
    university: ({ eqf, goesOutAfterSemester }) => [eqf, goesOutAfterSemester],
    company: ({ minEqf, studyYears }) => [minEqf, studyYears],
    judge: judgeLevel,
  },
  {
    condition: "time",
    possible: pointsFor("programme_internship", "time"),
    university: ({ window }) => window,
    company: dated,
    judge: judgeWindow,
  },
  {
    condition: "place",
    possible: pointsFor("programme_internship", "place"),
    university: ({ places }) => places,
    company: ({ places, mode }) => [places, mode],
    judge: (u, c, possible) =>
      judgePlace(u.places, c.places, [{ side: "company", mode: c.mode }], possible),
  },
  {
    condition: "language",
    possible: pointsFor("programme_internship", "language"),
    university: ({ languages }) => languages,
    company: ({ languages }) => languages,
    judge: (u, c, possible) =>
      judgeOptions("language", "languages", u.languages, c.languages, possible),
  },
];

const OF_PARTNERS: readonly ConditionLine<PartnerFacts, PartnerFacts>[] = [
  {
    condition: "trl",
    possible: pointsFor("proposal_offer", "trl"),
    university: ({ trl }) => trl,
    company: ({ trl }) => trl,
    judge: judgeTrl,
  },
  {
    condition: "time",
    possible: pointsFor("proposal_offer", "time"),
    university: dated,
    company: dated,
    judge: judgePeriods,
  },
  {
    condition: "place",
    possible: pointsFor("proposal_offer", "place"),
    university: ({ places, mode }) => [places, mode],
    company: ({ places, mode }) => [places, mode],
    judge: (u, c, possible) =>
      judgePlace(
        u.places,
        c.places,
        [
          { side: "university", mode: u.mode },
          { side: "company", mode: c.mode },
        ],
        possible,
      ),
  },
  {
    condition: "language",
    possible: pointsFor("proposal_offer", "language"),
    university: ({ languages }) => languages,
    company: ({ languages }) => languages,
    judge: (u, c, possible) =>
      judgeOptions("language", "languages", u.languages, c.languages, possible),
  },
  ...TERMS.map(({ term, points }): ConditionLine<PartnerFacts, PartnerFacts> => ({
    condition: term,
    possible: points,
    university: (facts) => facts[term],
    company: (facts) => facts[term],
    judge: (u, c, possible) => judgeOptions(term, term, u[term], c[term], possible),
  })),
];

/** The lines of a pair type that are not about skills, in the declared order of the factors. */
export const CONDITION_LINES = {
  programme_internship: OF_INTERNSHIPS,
  proposal_offer: OF_PARTNERS,
} as unknown as Readonly<Record<Pair["type"], readonly ConditionLine[]>>;

/** What is not about skills, judged. */
export const judgeConditions = ({ type, university, company }: Pair): Reason[] =>
  CONDITION_LINES[type].map(({ judge, possible }) => judge(university, company, possible));
