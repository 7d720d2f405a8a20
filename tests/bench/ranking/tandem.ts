import { vocabularyOf } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import { compareMatches, rankOf } from "#matching/order.ts";
import type { Ranked } from "#matching/order.ts";
import { factorPoints } from "#matching/rules.ts";
import type { InternshipFacts, ProgrammeFacts, Snapshot } from "#matching/types.ts";
import { meanWeight, totalWeight, weigh } from "#matching/weights.ts";
import { TOP } from "./figures.ts";
import type { Ranking } from "./figures.ts";
import { countDemands } from "./halves.ts";
import type { Half } from "./halves.ts";
import { invert } from "./plain.ts";

/** The bound leaves out the rounding of every line. */
const MARGIN = 1;

const UNSAID = { places: [], languages: null };

/** A programme with one compulsory module, after which its students go out. */
export const programmeOf = (id: string, skills: readonly string[]): ProgrammeFacts => ({
  kind: "programme",
  id,
  eqf: null,
  goesOutAfterSemester: 1,
  window: null,
  ...UNSAID,
  modules: [
    {
      id: "module",
      semester: 1,
      compulsory: true,
      confirmed: true,
      skills: skills.map((skill) => ({ skill, level: null })),
    },
  ],
});

/** An internship that says nothing but what it asks for, all of it equally important. */
export const internshipOf = (id: string, skills: readonly string[]): InternshipFacts => ({
  kind: "internship",
  id,
  requirements: skills.map((skill) => ({ id: skill, skill, importance: 2, level: null })),
  minEqf: null,
  studyYears: null,
  startsOn: null,
  endsOn: null,
  durationWeeks: null,
  mode: null,
  ...UNSAID,
});

/**
 * Ranks the demands for one supply as the product does: by `match` and `compareMatches`, with the credits of the vocabulary.
 * A bound on the points, as in the product, only decides which pairs need not be scored.
 *
 * @param ids of the occupations, in their order
 * @param byPoints whether points alone put the list in order, as in version 1 of the rules
 */
export function tandemRanker(
  ids: readonly string[],
  demands: Half,
  credits: ReadonlyMap<string, readonly CreditRow[]>,
  byPoints = false,
) {
  const frequencies = { n: demands.length, df: countDemands(demands) };
  const snapshot: Snapshot = { id: "demands", kinds: { internship: frequencies } };
  const internships = demands.map((skills, index) => internshipOf(ids[index]!, skills));
  const boundsFor = bounds(internships, snapshot, credits, invert(demands), byPoints);
  return (supply: readonly string[], own: number): Ranking => {
    const programme = programmeOf("supply", supply);
    const vocabulary = vocabularyOf(supply.flatMap((skill) => credits.get(skill) ?? []));
    const rank = (index: number): Ranked | null => {
      const found = match(programme, internships[index]!, vocabulary, snapshot);
      if (found.verdict !== "scored") return null;
      const placed = byPoints ? found.points : found.rank;
      return { ...found, rank: placed, publishedAt: "", id: ids[index]! };
    };
    const mine = rank(own);
    const scored = scoreWhatMatters(boundsFor(supply), mine, rank);
    const place = scored.findIndex(({ index }) => index === own);
    const top = scored.slice(0, TOP).map(({ index }) => index);
    return { top, place: place === -1 ? null : place + 1 };
  };
}

type Bound = { index: number; rank: number };
type Scored = { index: number; ranked: Ranked };

/** All that can stand before the own one or among the first ten, in order. */
function scoreWhatMatters(
  candidates: readonly Bound[],
  mine: Ranked | null,
  rank: (index: number) => Ranked | null,
): Scored[] {
  const scored: Scored[] = [];
  const inOrder = (a: Scored, b: Scored) => compareMatches(a.ranked, b.ranked);
  for (const { index, rank: bound } of candidates) {
    const last = scored[TOP - 1];
    if (last && bound < last.ranked.rank && (!mine || bound < mine.rank)) break;
    const ranked = rank(index);
    if (!ranked) continue;
    scored.push({ index, ranked });
    scored.sort(inOrder);
  }
  return scored;
}

/** The highest rank, or points, that each demand can have, the most promising first; those without any are left out. */
export function bounds(
  internships: readonly InternshipFacts[],
  { kinds }: Snapshot,
  credits: ReadonlyMap<string, readonly CreditRow[]>,
  lists: ReadonlyMap<string, readonly number[]>,
  byPoints = false,
) {
  const weighed = internships.map(({ requirements }) => weigh(requirements, kinds.internship));
  const totals = weighed.map(totalWeight);
  const weightOf = new Map(
    weighed.flatMap((list) => list.map((one) => [one.requirement.skill, one.weight])),
  );
  const possible = factorPoints("programme_internship", "skills");
  const usual = meanWeight(kinds.internship);
  const reachOf = (points: number, index: number) =>
    byPoints ? points : rankOf(MARGIN + points, 0, totals[index]!, usual);
  return (supply: readonly string[]): Bound[] => {
    const best = new Map<string, number>();
    for (const skill of supply)
      for (const { to, credit } of credits.get(skill) ?? [])
        best.set(to, Math.max(credit, best.get(to) ?? 0));
    const sums = new Float64Array(internships.length);
    for (const [skill, credit] of best)
      for (const index of lists.get(skill) ?? []) sums[index]! += weightOf.get(skill)! * credit;
    const found: Bound[] = [];
    for (const [index, sum] of sums.entries())
      if (sum > 0)
        found.push({
          index,
          rank: MARGIN + reachOf(Math.ceil((possible * sum) / (1000 * totals[index]!)), index),
        });
    return found.sort((a, b) => b.rank - a.rank);
  };
}
