import { decidedLine, unknownLine } from "#matching/condition.ts";
import { TRL_CREDITS } from "#matching/rules.ts";
import type { MissingFact, PartnerFacts, Reason } from "#matching/types.ts";

/** Technology readiness: all points when the two ranges overlap, half when they are one step apart. */
export function judgeTrl(
  university: PartnerFacts,
  company: PartnerFacts,
  possible: number,
): Reason {
  const [a, b] = [university.trl, company.trl];
  if (!a || !b) {
    const missing: MissingFact[] = [];
    if (!a) missing.push({ side: "university", fact: "trl" });
    if (!b) missing.push({ side: "company", fact: "trl" });
    return unknownLine("trl", possible, missing);
  }
  const stepsApart = Math.max(0, a.from - b.to, b.from - a.to);
  const points = Math.floor((possible * (TRL_CREDITS[stepsApart] ?? 0)) / 1000);
  return decidedLine("trl", possible, points, [
    {
      type: "trl",
      university: { from: a.from, to: a.to },
      company: { from: b.from, to: b.to },
      stepsApart,
    },
  ]);
}
