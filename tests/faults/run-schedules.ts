import { mkdirSync } from "node:fs";
import { build } from "vite";
import { mendedDriver } from "#server/build/mended-driver.ts";
import { isFine } from "./checker.ts";
import { runSchedule } from "./run-schedule.ts";
import type { Outcome, Patience } from "./run-schedule.ts";
import { withScene } from "./scene.ts";
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
  const { schedules, seed, minutes, lanes, report = () => {} } = run;
  const publishing = run.publishing ?? (await bundledPublisher());
  const until = performance.now() + minutes * 60_000;
  const outcomes: Outcome[] = [];
  let begun = 0;
  const lane = () =>
    withScene(publishing, async (scene) => {
      let known: string[] = [];
      while (begun < schedules && performance.now() < until) {
        const schedule = (run.scheduleOf ?? scheduleOf)(seed + begun++);
        const outcome = await runSchedule(scene, schedule, known, run.patience ?? PATIENCE);
        outcomes.push(outcome);
        report(outcome, outcomes.length);
        // What is wrong once stays wrong: the next schedules would find it again.
        if (!isFine(outcome)) break;
        known = outcome.ids;
      }
      const [crash] = scene.workers.crashes;
      if (crash !== undefined) throw new Error(`A worker ended by itself:\n${crash}`);
    });
  await Promise.all(Array.from({ length: lanes }, lane));
  return summaryOf(outcomes);
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

const FOLDER = ".data/faults";

/** The product's publisher as a program that starts quickly, with the mended driver as in the build. */
async function bundledPublisher() {
  mkdirSync(FOLDER, { recursive: true });
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [mendedDriver()],
    build: {
      ssr: "tests/faults/publisher-process.ts",
      outDir: `${FOLDER}/${process.pid}`,
      target: "es2022",
    },
  });
  return (searchKey: string) =>
    asProcess(`${FOLDER}/${process.pid}/publisher-process.js`, searchKey);
}
