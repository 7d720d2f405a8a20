// Everything `npm test` runs: checks, tests and build, on servers of its own that vanish afterwards.
import { untilStopped } from "./launch/application.mjs";
import { forgetEnvironment } from "./launch/environment.mjs";
import { ensureInstalled, requireNode } from "./launch/install.mjs";
import { main, stopRequested } from "./launch/main.mjs";
import { project } from "./launch/project.mjs";
import { say } from "./launch/report.mjs";
import { startThrowaway } from "./launch/throwaway.mjs";
import { describe } from "./launch/trouble.mjs";
import { ofCheck, summary, total } from "./suite/results.mjs";

const results = [];

/** Runs one step and keeps its counts; a step that throws has failed, and the next ones still run. */
async function take({ name, run }, context) {
  const { tell } = context;
  tell(`\n── ${name} ${"─".repeat(Math.max(0, 60 - name.length))}`);
  const begun = performance.now();
  const attempted = (async () => run(context))();
  const counts = await attempted.catch((error) => {
    tell(describe(error, project));
    return ofCheck(false);
  });
  results.push({ name, counts, ms: performance.now() - begun });
}

/** Runs steps two at a time, the first ones first; what each has to tell comes in one piece at its end. */
async function takeTwoAtATime(steps, context) {
  const queue = [...steps];
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      const words = [];
      await take(step, { ...context, quiet: true, tell: (text) => words.push(text) });
      say(words.join("\n"));
    }
  };
  await Promise.all([lane(), lane()]);
}

async function runAll(context) {
  // Imported late: before the installation there is nothing of npm to import.
  const { staticSteps } = await import("./suite/static-steps.mjs");
  const { stepsWithoutServers, stepsWithServers } = await import("./suite/test-steps.mjs");
  await takeTwoAtATime([...staticSteps, ...stepsWithoutServers], context);
  for (const step of stepsWithServers) await take(step, { ...context, tell: say });
  return "complete";
}

async function testAll(stop) {
  const { home, crew, start, finish } = await startThrowaway("npm test");
  let started;
  const servers = () => (started ??= start());
  try {
    return await untilStopped({ stop, crew }, () => runAll({ home, crew, servers }));
  } finally {
    await finish();
  }
}

async function attempt(stop) {
  try {
    requireNode();
    forgetEnvironment();
    await ensureInstalled();
    if ((await testAll(stop)) !== "complete") throw new Error("Stopped before the end.");
  } catch (error) {
    say(describe(error, project));
    results.push({ name: "set-up", counts: ofCheck(false), ms: 0 });
  }
}

await main(async () => {
  await attempt(stopRequested());
  say(`\n${summary(results)}`);
  return total(results).failed ? 1 : 0;
});
