import { expect, test } from "vitest";
import { broken } from "#tests/faults/broken-publishers.ts";
import type { Mistake } from "#tests/faults/broken-publishers.ts";
import { dropsDocuments } from "#tests/faults/fault-kinds.ts";
import type { Fault } from "#tests/faults/fault-kinds.ts";
import { runSchedules } from "#tests/faults/run-schedules.ts";
import { scheduleOf } from "#tests/faults/schedule.ts";

type Kind = "lost" | "resurrected" | "stale";

const HALF_A_MINUTE = 0.5;

test("whatever fails, search comes to show what was acknowledged (a short run of npm run faults -- search)", async () => {
  const summary = await runSchedules({ schedules: 16, seed: 1, minutes: HALF_A_MINUTE, lanes: 3 });
  expect(summary).toMatchObject({ lost: 0, resurrected: 0, stale: 0 });
  expect(summary.acknowledged).toBeGreaterThan(summary.schedules);
});

const only = (faults: Fault[]) => (seed: number) => ({
  ...scheduleOf(seed),
  writers: 4,
  faults: faults.map((fault) => ({ ...fault, afterMs: 0 })),
});

/** The first find ends it; a busy machine gets there later. */
const LONG_ENOUGH = { schedules: 60, minutes: 4 };

/** A mistake, what goes wrong meanwhile, and what is found then; the first of these ends the run. */
const MISTAKES: [Mistake, Fault[], Kind[]][] = [
  ["finishes without waiting", [dropsDocuments], ["lost"]],
  ["ignores the version", [], ["lost", "resurrected", "stale"]],
  ["deletes nothing", [], ["resurrected"]],
];

test.each(MISTAKES)("a publisher that %s is caught", async (mistake, faults, kinds) => {
  const summary = await runSchedules({
    ...LONG_ENOUGH,
    seed: 1,
    lanes: 1,
    until: kinds,
    patience: { inStepMs: 30_000, idleMs: 500 },
    scheduleOf: only(faults),
    publishing: broken(mistake),
  });
  const found = kinds.reduce((sum, kind) => sum + summary[kind], 0);
  expect(found).toBeGreaterThan(0);
});
