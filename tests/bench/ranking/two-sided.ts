import { vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import { compareMatches } from "#matching/order.ts";
import type { Ranked } from "#matching/order.ts";
import type { InternshipFacts, Snapshot } from "#matching/types.ts";
import { TOP } from "./figures.ts";
import { countDemands } from "./halves.ts";
import type { Halves } from "./halves.ts";
import { bounds, internshipOf, programmeOf } from "./tandem.ts";
import { invert, plainScores } from "./plain.ts";
import type { PlainMethod } from "./plain.ts";
import type { Credits, MeasuredRules } from "./rules.ts";

/** The share of each side that stands in the first ten of somebody on the other side. */
export type TwoSided = { supplies: number; demands: number };

type Rules = Pick<MeasuredRules, "byPoints">;

/** Both shares by every method: supplies list demands, and demands supplies, by the same scores. */
export function coverTwoSided(
  ids: readonly string[],
  halves: Halves,
  credits: Credits,
  method: PlainMethod | Rules,
): TwoSided {
  return typeof method === "string"
    ? coverPlain(halves, method)
    : coverByRules(ids, halves, credits, method);
}

/** Who stands in a first ten, of so many. */
class Standing {
  readonly #seen: Uint8Array;
  constructor(size: number) {
    this.#seen = new Uint8Array(size);
  }
  add(list: Iterable<number>) {
    for (const one of list) this.#seen[one] = 1;
  }
  get share(): number {
    return this.#seen.reduce((sum, one) => sum + one, 0) / this.#seen.length;
  }
}

type Entry = { index: number; score: number };

/** Keeps the first ten, the highest score first and ties by place. */
function offer(list: Entry[], entry: Entry) {
  if (list.length === TOP && list[TOP - 1]!.score >= entry.score) return;
  let place = list.length;
  while (place > 0 && list[place - 1]!.score < entry.score) place--;
  list.splice(place, 0, entry);
  if (list.length > TOP) list.pop();
}

const indices = (list: readonly Entry[]) => list.map(({ index }) => index);

function coverPlain({ supplies, demands }: Halves, method: PlainMethod): TwoSided {
  const scoresOf = plainScores(method, demands);
  const ofDemands = demands.map((): Entry[] => []);
  const standing = {
    supplies: new Standing(supplies.length),
    demands: new Standing(demands.length),
  };
  for (const [supply, skills] of supplies.entries()) {
    const own: Entry[] = [];
    for (const [demand, score] of scoresOf(skills).entries()) {
      if (score <= 0) continue;
      offer(own, { index: demand, score });
      offer(ofDemands[demand]!, { index: supply, score });
    }
    standing.demands.add(indices(own));
  }
  for (const list of ofDemands) standing.supplies.add(indices(list));
  return { supplies: standing.supplies.share, demands: standing.demands.share };
}

function coverByRules(
  ids: readonly string[],
  { supplies, demands }: Halves,
  worth: Credits,
  rules: Rules,
): TwoSided {
  const size = demands.length;
  const snapshot = { id: "demands", kinds: { internship: { n: size, df: countDemands(demands) } } };
  const internships = demands.map((skills, index) => internshipOf(ids[index]!, skills));
  const boundsFor = bounds(internships, snapshot, worth, invert(demands), rules.byPoints);
  const reach = new Int32Array(supplies.length * size);
  const rank = scorer(ids, supplies, internships, worth, snapshot, rules);
  const standing = { supplies: new Standing(supplies.length), demands: new Standing(size) };
  for (const [supply, skills] of supplies.entries()) {
    const found = boundsFor(skills);
    for (const { index, rank: most } of found) reach[supply * size + index] = most;
    standing.demands.add(firstTen(found, (demand) => rank(supply, demand), ids));
  }
  for (let demand = 0; demand < size; demand++) {
    const found = supplies
      .map((_, index) => ({ index, rank: reach[index * size + demand]! }))
      .filter(({ rank: most }) => most > 0)
      .toSorted((a, b) => b.rank - a.rank);
    standing.supplies.add(firstTen(found, (supply) => rank(supply, demand), ids));
  }
  return { supplies: standing.supplies.share, demands: standing.demands.share };
}

/** Ranks pairs by the product's own rules, each once. */
function scorer(
  ids: readonly string[],
  supplies: Halves["supplies"],
  internships: readonly InternshipFacts[],
  worth: Credits,
  snapshot: Snapshot,
  { byPoints }: Rules,
) {
  const scored = new Map<number, Ranked | null>();
  return (supply: number, demand: number): Ranked | null => {
    const key = supply * internships.length + demand;
    const known = scored.get(key);
    if (known !== undefined) return known;
    const skills = supplies[supply]!;
    const vocabulary = vocabularyOf(skills.flatMap((skill) => worth.get(skill) ?? []));
    const programme = programmeOf(ids[supply]!, skills);
    const found = match(programme, internships[demand]!, vocabulary, snapshot);
    const ranked =
      found.verdict === "scored"
        ? { ...found, rank: byPoints ? found.points : found.rank, publishedAt: "", id: "" }
        : null;
    scored.set(key, ranked);
    return ranked;
  };
}

/** The first ten of candidates that come in the order of a bound on their rank. */
function firstTen(
  candidates: readonly { index: number; rank: number }[],
  rank: (index: number) => Ranked | null,
  ids: readonly string[],
): number[] {
  const found: { index: number; ranked: Ranked }[] = [];
  for (const { index, rank: most } of candidates) {
    const last = found[TOP - 1];
    if (last && most < last.ranked.rank) break;
    const ranked = rank(index);
    if (!ranked) continue;
    found.push({ index, ranked: { ...ranked, id: ids[index]! } });
    found.sort((a, b) => compareMatches(a.ranked, b.ranked));
    if (found.length > TOP) found.pop();
  }
  return found.map(({ index }) => index);
}
