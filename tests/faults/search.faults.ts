import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isFine } from "./checker.ts";
import { optionsFrom } from "./options.ts";
import { runSchedules } from "./run-schedules.ts";
import type { Outcome } from "./run-schedule.ts";

const say = (words: string) => void process.stderr.write(`${words}\n`);
const EVERY = 20;
/** What took so long to be found is told of, too. */
const SLOW_MS = 15_000;

/** How often what has happened, by its name. */
const happened = new Map<string, number>();

function report(outcome: Outcome, done: number): void {
  for (const line of outcome.happened) {
    const [name = ""] = line.split(" (");
    happened.set(name, (happened.get(name) ?? 0) + 1);
  }
  if (done % EVERY === 0) say(`${done} schedules`);
  const { seed, planned, lost, resurrected, stale, lagMs } = outcome;
  if (isFine(outcome) && lagMs < SLOW_MS) return;
  say(`Seed ${seed}, ${Math.round(lagMs)} ms:`);
  for (const [what, list] of Object.entries({
    planned,
    happened: outcome.happened,
    lost,
    resurrected,
    stale,
  }))
    for (const line of list) say(`  ${what}: ${line}`);
}

function tellWhatHappened(): void {
  say("What happened, and how often:");
  for (const [name, times] of [...happened].toSorted())
    say(`${String(times).padStart(5)}  ${name}`);
}

test("whatever fails, search comes to show what was acknowledged", async () => {
  const summary = await runSchedules({ ...optionsFrom(process.env.FAULTS_ARGUMENTS), report });
  tellWhatHappened();
  writeFileSync(process.env.FAULTS_SUMMARY!, JSON.stringify(summary));
  expect(summary).toMatchObject({ lost: 0, resurrected: 0, stale: 0 });
});
