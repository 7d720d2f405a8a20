// Everything `npm test` runs: checks, tests and build, on servers of its own that vanish afterwards.
import { untilStopped } from "./launch/application.mjs";
import { forgetEnvironment } from "./launch/environment.mjs";
import { ensureInstalled, requireNode } from "./launch/install.mjs";
import { main, stopRequested } from "./launch/main.mjs";
import { project } from "./launch/project.mjs";
import { say } from "./launch/report.mjs";
import { namesServers, startThrowaway } from "./launch/throwaway.mjs";
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

/** What a short step has to tell comes in one piece at its end, what a long one has, line by line. */
async function takeAndTell(step, context) {
  if (step.isLong) return take(step, { ...context, tell: say });
  const words = [];
  await take(step, { ...context, tell: (text) => words.push(text) });
  say(words.join("\n"));
}

/** Runs steps so many at a time, the first ones first. */
async function takeAbreast(count, steps, context) {
  const queue = [...steps];
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await takeAndTell(step, context);
  };
  await Promise.all(Array.from({ length: count }, lane));
}

async function runAll(context) {
  // Imported late: before the installation there is nothing of npm to import.
  const { staticSteps } = await import("./suite/static-steps.mjs");
  const { buildStep, endToEndStep, integrationStep, unitStep } =
    await import("./suite/test-steps.mjs");
  // What is brief and waits for nothing comes last: the browsers' tests end before the integration tests, of which those
  // that wait for servers leave a core idle.
  const all = [buildStep, integrationStep, endToEndStep, unitStep, ...staticSteps];
  if (!namesServers()) return takeAbreast(2, all, context);
  // The site's tests begin by emptying the search server, which is then the others' as well.
  await takeAbreast(2, [buildStep, unitStep, ...staticSteps], context);
  return takeAbreast(1, [endToEndStep, integrationStep], context);
}

/** Two sets of servers: tests of the site wait for what they have written to be found, and would wait for the others' too. */
async function testAll(stop) {
  const own = await startThrowaway("npm test");
  const ofSite = await startThrowaway("npm test");
  const work = async () => {
    await runAll({ own, ofSite });
    return "complete";
  };
  try {
    return await untilStopped({ stop, crew: own.crew }, () =>
      untilStopped({ stop, crew: ofSite.crew }, work),
    );
  } finally {
    await own.finish();
    await ofSite.finish();
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
