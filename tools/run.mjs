// Runs one command with everything it needs in place. Usage: node tools/run.mjs <command> [arguments]
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrate, runInTerminal, untilStopped } from "./launch/application.mjs";
import { withServices } from "./launch/borrow.mjs";
import { ensureBuilt } from "./launch/build.mjs";
import { chromiumVariables } from "./launch/chromium.mjs";
import { parseCommand } from "./launch/commands.mjs";
import { forgetEnvironment, loadEnvironment } from "./launch/environment.mjs";
import { chooseHome } from "./launch/folders.mjs";
import { ensureInstalled, requireNode } from "./launch/install.mjs";
import { main, stopRequested } from "./launch/main.mjs";
import { programs, runProgram } from "./launch/programs.mjs";
import { inProject } from "./launch/project.mjs";
import { say } from "./launch/report.mjs";
import { openSite } from "./launch/site.mjs";
import { startThrowaway } from "./launch/throwaway.mjs";
import { sentences, Trouble } from "./launch/trouble.mjs";

async function onDevelopmentData({ command, args }) {
  return withServices(`npm run ${command}`, async ({ variables }) => {
    await ensureBuilt();
    await migrate(variables);
    return runInTerminal(command, args, variables);
  });
}

const onSite = {
  e2e: (args, env) => runProgram(programs.playwright, ["test", ...args], { env }),
  shots: (args, env) => runProgram(programs.tsx, ["tools/shots.ts", ...args], { env }),
};

async function againstSite({ command, args }, { crew, variables: servers }) {
  if (command === "shots" && !existsSync(inProject("tools", "shots.ts")))
    throw new Trouble(sentences.notBuilt(command));
  const browser = await chromiumVariables();
  await ensureBuilt();
  const { url, variables } = await openSite({ crew, variables: servers });
  const env = { ...process.env, ...variables, ...browser, SITE_URL: url };
  return (await onSite[command](args, env)).code;
}

/** What needs a database and a search server, and makes databases and indexes of its own there. */
const onServers = {
  integration: (args, env) =>
    runProgram(programs.vitest, ["run", "--project", "integration", ...args], { env }),
  "bench:relevance": (args, env) =>
    runProgram(programs.tsx, ["tests/bench/relevance/relevance.bench.ts", ...args], { env }),
  "bench:matching": (args, env) =>
    runProgram(programs.tsx, ["tests/bench/matching/matching.bench.ts", ...args], { env }),
  "bench:real": (args, env) =>
    runProgram(programs.tsx, ["tests/bench/real/real.bench.ts", ...args], { env }),
  "bench:vocabulary": async (args, env) => {
    await ensureBuilt();
    return runProgram(programs.tsx, ["tests/bench/vocabulary/vocabulary.bench.ts", ...args], {
      env,
    });
  },
  "bench:search": async (args, env) => {
    await ensureBuilt();
    return runProgram(programs.tsx, ["tests/bench/search/search.bench.ts", ...args], { env });
  },
};

/** What only reckons. */
const alone = {
  "bench:ranking": (args) =>
    runProgram(programs.tsx, ["tests/bench/ranking/ranking.bench.ts", ...args]),
  "bench:extraction": (args) =>
    runProgram(programs.tsx, ["tests/bench/extraction/extraction.bench.ts", ...args]),
};

const runOnServers = async ({ command, args }, variables) =>
  (await onServers[command](args, { ...process.env, ...variables })).code;

/** Runs the schedules of faults; what they add up to is the last line. */
async function faults([subject, ...args], { home, variables }) {
  if (subject !== "search") throw new Trouble(sentences.unknownFaults(subject));
  const summary = join(home, "faults.json");
  const config = ["--config", "tests/faults/vitest.config.ts"];
  const own = { FAULTS_ARGUMENTS: JSON.stringify(args), FAULTS_SUMMARY: summary };
  const env = { ...process.env, ...variables, ...own };
  const { code } = await runProgram(programs.vitest, ["run", ...config], { env });
  if (existsSync(summary)) say(readFileSync(summary, "utf8"));
  return code;
}

async function onThrowawayData(wanted, stop) {
  const isBenchmark = wanted.command.startsWith("bench:");
  const { home, crew, start, finish } = await startThrowaway(
    `npm run ${wanted.command}`,
    isBenchmark ? chooseHome() : undefined,
  );
  try {
    return await untilStopped({ stop, crew }, async () => {
      const variables = await start();
      if (wanted.kind === "site") return againstSite(wanted, { crew, variables });
      if (wanted.kind === "faults") return faults(wanted.args, { home, variables });
      return runOnServers(wanted, variables);
    });
  } finally {
    await finish();
  }
}

await main(async () => {
  const stop = stopRequested();
  requireNode();
  const wanted = parseCommand(process.argv.slice(2));
  await ensureInstalled();
  if (wanted.kind === "built") {
    loadEnvironment();
    return onDevelopmentData(wanted);
  }
  if (wanted.kind === "alone") return (await alone[wanted.command](wanted.args)).code;
  // Servers that the shell names will do for these: they only make databases and indexes of their own.
  if (wanted.kind === "servers" && process.env.DATABASE_URL) return runOnServers(wanted, {});
  forgetEnvironment();
  return onThrowawayData(wanted, stop);
});
