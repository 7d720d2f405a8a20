import { decidedLine, unknownLine } from "#matching/condition.ts";
import { compareText } from "#matching/weights.ts";
import { ANY } from "#matching/types.ts";
import type { Condition, FactCode, MissingFact, Reason } from "#matching/types.ts";

type Options = readonly string[] | null;

/**
 * Options that both sides can live with: working languages, and each of the terms. All points when at
 * least one is shared, otherwise none. "Any" shares whatever the other side states; a side that states
 * nothing stays unknown even then, because silence is not agreement.
 */
export function judgeOptions(
  condition: Condition,
  fact: FactCode,
  university: Options,
  company: Options,
  possible: number,
): Reason {
  if (!university?.length || !company?.length) {
    const missing: MissingFact[] = [];
    if (!university?.length) missing.push({ side: "university", fact });
    if (!company?.length) missing.push({ side: "company", fact });
    return unknownLine(condition, possible, missing);
  }
  const shared = sharedOptions(university, company);
  return decidedLine(condition, possible, shared.length > 0 ? possible : 0, [
    { type: "options", university: sorted(university), company: sorted(company), shared },
  ]);
}

/** What both lists hold, sorted; a list with "any" holds everything that the other one names. */
function sharedOptions(a: readonly string[], b: readonly string[]): string[] {
  if (a.includes(ANY)) return sorted(b);
  if (b.includes(ANY)) return sorted(a);
  return sorted(a.filter((option) => b.includes(option)));
}

const sorted = (options: readonly string[]): string[] => [...new Set(options)].sort(compareText);
