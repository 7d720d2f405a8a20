import { expect, test } from "vitest";
import { scheduleOf } from "#tests/faults/schedule.ts";
import { STEP_NAMES } from "#tests/faults/steps.ts";

const planned = (seed: number) => {
  const { writers, changesPerWriter, faults } = scheduleOf(seed);
  return {
    writers,
    changesPerWriter,
    faults: faults.map(({ name, afterMs }) => ({ name, afterMs })),
  };
};

test("a seed gives the same schedule every time, and another seed another", () => {
  const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
  for (const seed of seeds) expect(planned(seed)).toEqual(planned(seed));
  expect(new Set(seeds.map((seed) => JSON.stringify(planned(seed).faults))).size).toBeGreaterThan(
    150,
  );
});

test("every step of a publisher has its turn", () => {
  const names = Array.from(
    { length: 2 * STEP_NAMES.length },
    (_, seed) => planned(seed).faults[0]!.name,
  );
  for (const step of STEP_NAMES)
    expect(names.some((name) => name.startsWith(`killed at "${step}"`))).toBe(true);
});
