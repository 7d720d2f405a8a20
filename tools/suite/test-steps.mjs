import { join } from "node:path";
import { ensureBuilt, hasBuild } from "../launch/build.mjs";
import { chromiumVariables } from "../launch/chromium.mjs";
import { programs, runProgram } from "../launch/programs.mjs";
import { openSite } from "../launch/site.mjs";
import { readJson } from "../launch/settings.mjs";
import { Trouble } from "../launch/trouble.mjs";
import { ofCheck, ofPlaywright, ofVitest, withExitCode } from "./results.mjs";

const minutes = (count) => count * 60_000;

async function vitest(project, { home, tell, quiet = false, variables = {} }, patience) {
  const report = join(home, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, words } = await runProgram(
    programs.vitest,
    ["run", "--project", project, ...reporters],
    { env: { ...process.env, ...variables }, quiet, patience },
  );
  if (words) tell(words.trimEnd());
  return withExitCode(ofVitest(readJson(report)), code);
}

async function endToEnd({ home, crew, servers }) {
  if (!hasBuild()) throw new Trouble("Not run, because there is no build to test.");
  const browser = await chromiumVariables();
  const { url, variables } = await openSite({ crew, variables: await servers() });
  const report = join(home, "e2e.json");
  const env = {
    ...process.env,
    ...variables,
    ...browser,
    SITE_URL: url,
    PLAYWRIGHT_RESULTS: report,
  };
  const { code } = await runProgram(programs.playwright, ["test"], { env, patience: minutes(20) });
  return withExitCode(ofPlaywright(readJson(report)), code);
}

export const stepsWithoutServers = [
  { name: "build", run: async () => (await ensureBuilt(), ofCheck(true)) },
  { name: "unit", run: (run) => vitest("unit", run, minutes(6)) },
];

/** `run` holds the throwaway home and crew, and `servers` starts them at first need. */
export const stepsWithServers = [
  {
    name: "integration",
    run: async (run) =>
      vitest("integration", { ...run, variables: await run.servers() }, minutes(20)),
  },
  { name: "end to end", run: endToEnd },
];
