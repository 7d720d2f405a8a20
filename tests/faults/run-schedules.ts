import { rmSync } from "node:fs";
import { build } from "vite";
import { mendedDriver } from "#server/build/mended-driver.ts";
import { isFine } from "./checker.ts";
import type { Findings } from "./checker.ts";
import { runSchedule } from "./run-schedule.ts";
import type { Outcome, Patience } from "./run-schedule.ts";
import { withScene } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { scheduleOf } from "./schedule.ts";
import type { Schedule } from "./schedule.ts";
import { asProcess } from "./workers.ts";
import type { StartPublishing } from "./workers.ts";

export type Run = {
  /** How many schedules, of this seed and those after it. */
  schedules: number;
  seed: number;
  /** No schedule is begun after so many minutes. */
  minutes: number;
  /** How many at a time; most of a schedule is waiting. */
  lanes: number;
  patience?: Patience;
  /** What happens in a schedule; without it, what the seed says. */
  scheduleOf?: (seed: number) => Schedule;
  /** Ends as soon as one of these is found; other findings are told as well. */
  until?: readonly (keyof Findings)[];
  publishing?: (searchKey: string) => StartPublishing;
  /** Hears of every schedule as it ends. */
  report?: (outcome: Outcome, done: number) => void;
};

export type Summary = {
  schedules: number;
  acknowledged: number;
  lost: number;
  resurrected: number;
  stale: number;
  max_lag_ms: number;
};

/** The publisher waits 30 s for an answer; with that behind it, everything is in step within a minute, or stays wrong. */
const PATIENCE: Patience = { inStepMs: 60_000, idleMs: 15_000 };

/**
 * Runs schedules, each from its seed, and adds up what was found.
 *
 * @throws when a worker ended that nobody had killed
 */
export async function runSchedules(run: Run): Promise<Summary> {
  const { schedules, seed, minutes, lanes, until = [] } = run;
  const bundle = run.publishing ? null : await bundlePublisher();
  const end = performance.now() + minutes * 60_000;
  const outcomes: Outcome[] = [];
  let begun = 0;
  const hasNext = () =>
    begun < schedules &&
    performance.now() < end &&
    !outcomes.some((outcome) => until.some((kind) => outcome[kind].length > 0));
  const publishing = run.publishing ?? bundle!.publishing;
  const lane = async () => {
    // What is wrong once stays wrong: after a finding all begins anew.
    while (hasNext())
      await withScene(publishing, (scene) =>
        inScene(scene, run, outcomes, () => (hasNext() ? seed + begun++ : null)),
      );
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    bundle?.remove();
  }
  return summaryOf(outcomes);
}

/** Runs schedules in a scene until there are no more or one has found something. */
async function inScene(
  scene: Scene,
  run: Run,
  outcomes: Outcome[],
  nextSeed: () => number | null,
): Promise<void> {
  let known: string[] = [];
  for (let seed = nextSeed(); seed !== null; seed = nextSeed()) {
    const schedule = (run.scheduleOf ?? scheduleOf)(seed);
    const outcome = await runSchedule(scene, schedule, known, run.patience ?? PATIENCE);
    known = outcome.ids;
    outcomes.push(outcome);
    run.report?.(outcome, outcomes.length);
    const [crash] = scene.workers.crashes;
    if (crash !== undefined) throw new Error(`A worker ended by itself:\n${crash}`);
    if (!isFine(outcome)) return;
  }
}

function summaryOf(outcomes: readonly Outcome[]): Summary {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return {
    schedules: outcomes.length,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost.length),
    resurrected: sum(({ resurrected }) => resurrected.length),
    stale: sum(({ stale }) => stale.length),
    max_lag_ms: Math.round(Math.max(0, ...outcomes.map(({ lagMs }) => lagMs))),
  };
}

/** The product's publisher as a program that starts quickly, with the mended driver as in the build. */
async function bundlePublisher() {
  const folder = `.data/faults/${process.pid}`;
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [mendedDriver()],
    // One file starts in half the time that the packages would take.
    ssr: { noExternal: true },
    build: { ssr: "tests/faults/publisher-process.ts", outDir: folder, target: "es2022" },
  });
  return {
    publishing: (searchKey: string) => asProcess(`${folder}/publisher-process.js`, searchKey),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
