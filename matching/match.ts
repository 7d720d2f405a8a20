import { judgeConditions } from "#matching/conditions.ts";
import { broughtPieces, curriculumPieces, unconfirmed } from "#matching/curriculum.ts";
import { usualWeight } from "#matching/order.ts";
import { pairOf } from "#matching/pair.ts";
import type { Pair } from "#matching/pair.ts";
import { pointsFor, RULE_VERSION } from "#matching/rules.ts";
import type { Direction } from "#matching/skills.ts";
import { addUp, judgeDirections } from "#matching/tally.ts";
import { judgePeriods, judgeWindow } from "#matching/time.ts";
import { missingForScore } from "#matching/missing.ts";
import type {
  Facts,
  Match,
  MissingFact,
  PartnerFacts,
  Reason,
  Side,
  Snapshot,
  Vocabulary,
} from "#matching/types.ts";

/**
 * The match of two postings, the same whichever is named first. In: the facts of both, the credits of
 * the vocabulary, the counts of a snapshot. Out: points in hundredths as the sum of the lines, the
 * skill share in thousandths, bands; or no score with what is missing. Throws a TypeError when
 * the two kinds do not pair.
 */
export function match(a: Facts, b: Facts, vocabulary: Vocabulary, snapshot: Snapshot): Match {
  const pair = pairOf(a, b);
  const base = {
    pair: pair.type,
    university: { id: pair.university.id, kind: pair.university.kind },
    company: { id: pair.company.id, kind: pair.company.kind },
    ruleVersion: RULE_VERSION,
    snapshotId: snapshot.id,
  };
  const missing = missingForScore(pair);
  if (missing.length > 0) return { ...base, verdict: "not_enough_data", reasons: [], missing };
  const judged = judgeDirections(pair.type, directionsOf(pair, snapshot), vocabulary);
  if (!judged.creditable)
    return { ...base, verdict: "no_match", reasons: judged.lines, missing: [] };
  const tally = addUp(judged, judgeConditions(pair), usualWeight(pair.type, snapshot));
  return Object.assign(base, { verdict: "scored" as const }, tally);
}

/** The line about time. */
export function judgeTime(pair: Pair): Reason {
  const possible = pointsFor(pair.type, "time");
  return pair.type === "programme_internship"
    ? judgeWindow(pair.university, pair.company, possible)
    : judgePeriods(pair.university, pair.company, possible);
}

/** What the company asks comes first; a direction in which nothing is asked does not exist. */
function directionsOf(pair: Pair, snapshot: Snapshot): Direction[] {
  if (pair.type === "proposal_offer")
    return [
      wantsOf("company", pair.company, pair.university, snapshot),
      wantsOf("university", pair.university, pair.company, snapshot),
    ].filter(({ asks }) => asks.length > 0);
  const { without, of } = unconfirmed(pair.university);
  return [
    {
      askedBy: "company",
      asks: pair.company.requirements,
      frequencies: snapshot.kinds.internship,
      pieces: curriculumPieces(pair.university),
      blank: without > 0 ? { evidence: [{ type: "not_stated", without, of }], missing: [] } : null,
    },
  ];
}

function wantsOf(
  askedBy: Side,
  asking: PartnerFacts,
  having: PartnerFacts,
  snapshot: Snapshot,
): Direction {
  const missing: MissingFact = {
    side: askedBy === "company" ? "university" : "company",
    fact: "brings",
  };
  return {
    askedBy,
    asks: asking.wants,
    frequencies: snapshot.kinds[asking.kind],
    pieces: broughtPieces(having),
    blank: having.brings.length === 0 ? { evidence: [], missing: [missing] } : null,
  };
}
