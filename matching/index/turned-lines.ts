import type { ConditionLine } from "#matching/conditions.ts";
import type { Facts, Reason } from "#matching/types.ts";

/** What postings of a kind say beside their skills: nothing else of them is kept. */
export const withoutSkills = (facts: Facts): Facts => {
  if (facts.kind === "internship") return { ...facts, requirements: [] };
  if (facts.kind === "programme") return { ...facts, modules: [] };
  return { ...facts, wants: [], brings: [] };
};

/** How one line is judged where one of the two sides is in the index and the other asks. */
export interface TurnedLine {
  readonly indexed: (facts: Facts) => unknown;
  readonly asking: (facts: Facts) => unknown;
  /** What it can carry, in hundredths. */
  readonly possible: number;
  readonly judge: (asking: Facts, indexed: Facts) => Reason;
}

/** A line as the index asks it. */
export const turned = (
  { university, company, judge, possible }: ConditionLine,
  isOfCompany: boolean,
): TurnedLine => ({
  possible,
  indexed: isOfCompany ? company : university,
  asking: isOfCompany ? university : company,
  judge: isOfCompany
    ? (asking, indexed) => judge(asking, indexed, possible)
    : (asking, indexed) => judge(indexed, asking, possible),
});
