import { conditionLine } from "#matching/condition.ts";
import { ANY_EQF } from "#matching/rules.ts";
import type {
  Evidence,
  InternshipFacts,
  MissingFact,
  ProgrammeFacts,
  Reason,
} from "#matching/types.ts";

/**
 * The study year in which students go out: they have finished semester s, two semesters a year, so
 * it is s / 2 rounded up, and never below the first. Null when the semester is not stated.
 */
export const studyYear = (goesOutAfterSemester: number | null): number | null =>
  goesOutAfterSemester === null ? null : Math.max(1, Math.ceil(goesOutAfterSemester / 2));

/**
 * All points when the programme's EQF level is at least the asked one and the study year is eligible,
 * none when either is known to fail, otherwise unknown. An internship that asks for any level and
 * any year is met by every programme, because then there is nothing that a programme could miss.
 */
export function judgeLevel(
  programme: ProgrammeFacts,
  internship: InternshipFacts,
  possible: number,
): Reason {
  const { eqf, goesOutAfterSemester } = programme;
  const { minEqf, studyYears } = internship;
  const year = studyYear(goesOutAfterSemester);
  const missing: MissingFact[] = [];
  if (minEqf === null) missing.push({ side: "company", fact: "min_eqf" });
  else if (minEqf > ANY_EQF && eqf === null) missing.push({ side: "university", fact: "eqf" });
  if (studyYears === null) missing.push({ side: "company", fact: "study_years" });
  else if (studyYears.length > 0 && year === null)
    missing.push({ side: "university", fact: "goes_out_after_semester" });
  const tooLow = minEqf !== null && minEqf > ANY_EQF && eqf !== null && eqf < minEqf;
  const wrongYear = studyYears?.length && year !== null && !studyYears.includes(year);
  const evidence: Evidence[] = [
    { type: "eqf", have: eqf, asked: minEqf },
    {
      type: "study_year",
      have: year,
      eligible: studyYears && studyYears.toSorted((a, b) => a - b),
    },
  ];
  const upper = tooLow || wrongYear ? 0 : possible;
  const certain = missing.length > 0 ? 0 : upper;
  return conditionLine({
    condition: "level",
    possible,
    certain,
    upper,
    evidence,
    missing: upper === 0 ? [] : missing,
  });
}
