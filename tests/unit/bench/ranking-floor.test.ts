import { expect, test } from "vitest";
import { groupBy } from "#app/domain/group-by.ts";
import { buildCredits } from "#matching/credits.ts";
import { gainOf, mean, ndcg, rankScores } from "#tests/bench/ranking/figures.ts";
import type { Ranking } from "#tests/bench/ranking/figures.ts";
import { drawHalves } from "#tests/bench/ranking/halves.ts";
import { plainScores } from "#tests/bench/ranking/plain.ts";
import { tandemRanker } from "#tests/bench/ranking/tandem.ts";
import { Chance } from "#tests/faults/seeded.ts";

const GROUPS = 24;
const IN_A_GROUP = 8;

/** Occupations of groups that share skills, with some that everybody asks for, and with few skills or many. */
function drawOccupations(seed: number) {
  const chance = new Chance(seed);
  const some = (name: string, of: number, count: number) =>
    Array.from({ length: count }, () => `${name}-${chance.between(1, of)}`);
  return Array.from({ length: GROUPS * IN_A_GROUP }, (_, index) => {
    const group = Math.floor(index / IN_A_GROUP);
    const size = chance.between(2, 14);
    const skills = [
      ...some("everywhere", 12, Math.ceil(size / 3)),
      ...some(`group-${group}`, 14, size),
      ...some("anywhere", 400, Math.ceil(size / 2)),
    ];
    return {
      id: `occupation-${1000 + index}`,
      isco: `${1000 + group * 3}`,
      skills: [...new Set(skills)],
    };
  });
}

/** A skill of a group has a broader one in it, as in a vocabulary. */
const vocabulary = Array.from({ length: GROUPS * 14 }, (_, index) => {
  const id = (number: number) => `group-${Math.floor(index / 14)}-${number}`;
  const number = 1 + (index % 14);
  return {
    id: id(number),
    broader: number > 2 ? [id(Math.floor(number / 2))] : [],
    related: [] as string[],
  };
});

const credits = groupBy(buildCredits(vocabulary), ({ from }) => from);

test("what the bound leaves unscored changes nothing", () => {
  const occupations = drawOccupations(3).slice(0, 60);
  const { supplies, demands } = drawHalves(occupations, 0.5, 3);
  const rank = tandemRanker(
    occupations.map(({ id }) => id),
    demands,
    credits,
  );
  for (const [own, supply] of supplies.slice(0, 8).entries()) {
    const { top, place } = rank(supply, own);
    const all = demands.map((_, other) => ({ other, place: rank(supply, other).place }));
    const listed = all.filter((one) => one.place !== null).sort((a, b) => a.place! - b.place!);
    expect(listed.map((one) => one.place)).toEqual(listed.map((_, index) => index + 1));
    expect(top).toEqual(listed.slice(0, 10).map(({ other }) => other));
    expect(place).toBe(all[own]!.place);
  }
});

test("the product's order finds neighbours as well as BM25, within half a point, and better than coverage", () => {
  const occupations = drawOccupations(7);
  const { supplies, demands } = drawHalves(occupations, 0.5, 7);
  const gains = occupations.map((own, index) =>
    occupations.map((other, at) => gainOf(own.isco, other.isco, at === index)),
  );
  const judged = (rank: (supply: readonly string[], own: number) => Ranking) =>
    100 *
    mean(
      supplies.map((supply, own) =>
        ndcg(
          rank(supply, own).top.map((one) => gains[own]![one]!),
          gains[own]!,
        ),
      ),
    );
  const plain = (method: "bm25" | "idf_coverage") => {
    const scores = plainScores(method, demands);
    return judged((supply, own) => rankScores(scores(supply), own));
  };
  const ids = occupations.map(({ id }) => id);
  const tandem = judged(tandemRanker(ids, demands, credits));
  expect(tandem).toBeGreaterThan(plain("bm25") - 0.5);
  expect(tandem).toBeGreaterThan(plain("idf_coverage") + 1);
});
