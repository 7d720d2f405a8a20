import { expect, test } from "vitest";
import { broken, MISTAKES } from "#tests/faults/broken-publishers.ts";
import type { Mistake } from "#tests/faults/broken-publishers.ts";
import { straysAndDies } from "#tests/faults/fault-kinds.ts";
import { runSchedules } from "#tests/faults/run-schedules.ts";
import { scheduleOf } from "#tests/faults/schedule.ts";

type Kind = "lost" | "resurrected" | "stale";

const HALF_A_MINUTE = 0.5;

test("whatever fails, search comes to show what was acknowledged (a short run of npm run faults -- search)", async () => {
  const summary = await runSchedules({ schedules: 16, seed: 1, minutes: HALF_A_MINUTE, lanes: 4 });
  expect(summary).toMatchObject({ lost: 0, resurrected: 0, stale: 0 });
  expect(summary.acknowledged).toBeGreaterThan(summary.schedules);
});

const undisturbed = (seed: number) => ({
  ...scheduleOf(seed),
  writers: 4,
  faults: [],
  isUndisturbed: true,
});

/** What was sent by the dead arrives late. */
const straying = (seed: number) => ({
  ...scheduleOf(seed),
  writers: 4,
  faults: [{ ...straysAndDies, afterMs: 0 }],
});

/** The first find ends it; a busy machine gets there later. */
const LONG_ENOUGH = { schedules: 60, minutes: 4, seed: 1, lanes: 1 };
const PATIENCE = { inStepMs: 30_000, idleMs: 500 };

/** How each mistake shows; the first of these ends the run. */
const FOUND: Record<Mistake, Kind[]> = {
  "finishes a row before its task has succeeded": ["stale"],
  "skips the check of the version": ["lost", "resurrected", "stale"],
  "drops deletions": ["resurrected"],
  "sends an older document": ["stale"],
  "sends old words under the new revision": ["stale"],
  "looks at nothing that others wrote": ["lost", "resurrected", "stale"],
};

test("the product's publisher, run in the same way and not broken, is found without fault", async () => {
  const publishing = broken(() => ({}));
  const run = { schedules: 2, minutes: 1, seed: 1, lanes: 1 };
  const summary = await runSchedules({ ...run, scheduleOf: undisturbed, publishing });
  expect(summary).toMatchObject({ lost: 0, resurrected: 0, stale: 0 });
});

/** Whether a run with a broken publisher finds something of what its mistake leads to. */
async function isCaught(mistake: Mistake, kinds: Kind[]): Promise<boolean> {
  const publishing = broken(MISTAKES[mistake]);
  const run = { ...LONG_ENOUGH, until: kinds, patience: PATIENCE };
  const scheduled = mistake === "looks at nothing that others wrote" ? straying : undisturbed;
  const summary = await runSchedules({ ...run, scheduleOf: scheduled, publishing });
  return kinds.some((kind) => summary[kind] > 0);
}

// Side by side: each has servers of its own, and mostly waits.
test("the product's publisher is caught, in whichever of six ways it is broken", async () => {
  const mistakes = Object.entries(FOUND) as [Mistake, Kind[]][];
  const caught = await Promise.all(
    mistakes.map(async ([mistake, kinds]) => [mistake, await isCaught(mistake, kinds)]),
  );
  expect(caught).toEqual(mistakes.map(([mistake]) => [mistake, true]));
});
