import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isFine } from "./checker.ts";
import { optionsFrom } from "./options.ts";
import { runSchedules } from "./run-schedules.ts";
import type { Outcome } from "./run-schedule.ts";

const say = (words: string) => void process.stderr.write(`${words}\n`);
const EVERY = 10;

function report(outcome: Outcome, done: number): void {
  if (done % EVERY === 0) say(`${done} schedules`);
  if (isFine(outcome)) return;
  const { seed, story, lost, resurrected, stale } = outcome;
  say(`Seed ${seed}:`);
  for (const line of story) say(`    ${line}`);
  for (const [what, list] of Object.entries({ lost, resurrected, stale }))
    for (const line of list) say(`  ${what}: ${line}`);
}

test("whatever fails, search comes to show what was acknowledged", async () => {
  const summary = await runSchedules({ ...optionsFrom(process.env.FAULTS_ARGUMENTS), report });
  writeFileSync(process.env.FAULTS_SUMMARY!, JSON.stringify(summary));
  expect(summary).toMatchObject({ lost: 0, resurrected: 0, stale: 0 });
});
