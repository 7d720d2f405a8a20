import { expect, test } from "vitest";
import {
  bootstrap,
  gainOf,
  mean,
  ndcg,
  rankScores,
  reciprocal,
} from "#tests/bench/ranking/figures.ts";
import { countDemands, drawHalves } from "#tests/bench/ranking/halves.ts";
import { plainScores } from "#tests/bench/ranking/plain.ts";

test("the own occupation gains three, its unit group two, its minor group one", () => {
  const gains = [
    gainOf("2512", "2512", true),
    gainOf("2512", "2512", false),
    gainOf("2512", "2514", false),
    gainOf("2512", "2522", false),
  ];
  expect(gains).toEqual([3, 2, 1, 0]);
});

test("gains are discounted by their place and held against the best order of all there are", () => {
  expect(ndcg([3, 2, 1], [1, 2, 3, 0])).toBe(1);
  // Worked out by hand: (1/1 + 3/1.58496) / (3/1 + 1/1.58496).
  expect(ndcg([1, 3], [3, 1])).toBeCloseTo((1 + 3 / 1.584963) / (3 + 1 / 1.584963), 6);
  expect(ndcg([0, 0, 3], [3])).toBeCloseTo(0.5, 12);
  const eleventh = [...Array<number>(10).fill(0), 3];
  expect(ndcg(eleventh, [3])).toBe(0);
  expect([reciprocal(1), reciprocal(4), reciprocal(null)]).toEqual([1, 0.25, 0]);
});

test("scores are ranked the highest first, ties by place, and what has none is not in the list", () => {
  const scores = Float64Array.of(0, 2, 5, 2, 0);
  expect(rankScores(scores, 3)).toEqual({ top: [2, 1, 3], place: 3 });
  expect(rankScores(scores, 0).place).toBeNull();
  const many = Float64Array.from({ length: 40 }, (_, index) => (index * 7) % 40);
  const { top, place } = rankScores(many, 1);
  expect(top.map((one) => many[one])).toEqual([39, 38, 37, 36, 35, 34, 33, 32, 31, 30]);
  expect(place).toBe(33);
});

test("the interval of the bootstrap holds the mean, can be repeated, and is none for values that are alike", () => {
  const values = Array.from({ length: 400 }, (_, index) => Math.sin(index * 12.9898));
  const draw = { seed: 7, times: 400 };
  const { low, high } = bootstrap(values, draw);
  expect(bootstrap(values, draw)).toEqual({ low, high });
  expect(low).toBeLessThan(mean(values));
  expect(high).toBeGreaterThan(mean(values));
  // The standard error of the mean is about 0.035, and the interval 1.96 of it to either side.
  expect(high - low).toBeGreaterThan(0.12);
  expect(high - low).toBeLessThan(0.16);
  expect(bootstrap([0.5, 0.5, 0.5], draw)).toEqual({ low: 0.5, high: 0.5 });
});

const occupations = Array.from({ length: 60 }, (_, one) => ({
  skills: Array.from({ length: 1 + (one % 20) }, (_, index) => `skill ${one * 3 + index}`),
}));

test("both halves keep the stated share of their own skills, each drawn for itself", () => {
  const { supplies, demands } = drawHalves(occupations, 0.7, 1);
  expect(drawHalves(occupations, 0.7, 1)).toEqual({ supplies, demands });
  expect(drawHalves(occupations, 0.7, 2)).not.toEqual({ supplies, demands });
  for (const half of [supplies, demands])
    for (const [index, skills] of half.entries()) {
      const all = occupations[index]!.skills;
      expect(skills).toHaveLength(Math.max(1, Math.round(all.length * 0.3)));
      expect(new Set(skills).size).toBe(skills.length);
      expect(all).toEqual(expect.arrayContaining([...skills]));
    }
  const alike = supplies.filter(
    (skills, index) => [...skills].sort().join() === [...demands[index]!].sort().join(),
  );
  expect(alike.length).toBeLessThan(supplies.length / 2);
  const counted = [...countDemands(demands).values()].reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(demands.flat().length);
});

test("the methods beside the product's score as their formulas say", () => {
  const demands = [["a", "b"], ["a"], ["c", "d", "e"]];
  const scoresBy = (method: Parameters<typeof plainScores>[0]) => [
    ...plainScores(method, demands)(["a", "b", "c"]),
  ];
  expect(scoresBy("jaccard")).toEqual([2 / 3, 1 / 3, 1 / 5]);
  expect(scoresBy("coverage")).toEqual([1, 1, 1 / 3]);
  expect(scoresBy("idf_coverage")).toEqual([1, 1, 1 / 3]);
  const saturated = (demand: number) => 2.2 / (1 + 1.2 * (0.25 + (0.75 * demand) / 2));
  const [common, rare] = [Math.log(1 + 1.5 / 2.5), Math.log(1 + 2.5 / 1.5)];
  const expected = [(common + rare) * saturated(2), common * saturated(1), rare * saturated(3)];
  scoresBy("bm25").forEach((score, index) => expect(score).toBeCloseTo(expected[index]!, 12));
});
