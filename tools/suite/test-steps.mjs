import { join } from "node:path";
import { ensureBuilt } from "../launch/build.mjs";
import { chromiumVariables } from "../launch/chromium.mjs";
import { programs, runProgram } from "../launch/programs.mjs";
import { openSite } from "../launch/site.mjs";
import { readJson } from "../launch/settings.mjs";
import { Trouble } from "../launch/trouble.mjs";
import { ofCheck, ofPlaywright, ofVitest, withExitCode } from "./results.mjs";

const minutes = (count) => count * 60_000;

async function vitest(project, { own, tell }, { patience, variables = {} }) {
  const report = join(own.home, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runProgram(programs.vitest, ["run", "--project", project, ...reporters], {
    env: { ...process.env, ...variables },
    tell,
    patience,
  });
  return withExitCode(ofVitest(readJson(report)), code);
}

let building;
/** Builds once, whichever step asks first. */
const build = () => (building ??= ensureBuilt());

async function endToEnd({ ofSite: { home, crew, start }, tell }) {
  await build().catch(() => {
    throw new Trouble("Not run, because there is no build to test.");
  });
  const browser = await chromiumVariables();
  const { url, variables } = await openSite({ crew, variables: await start() });
  const report = join(home, "e2e.json");
  const env = {
    ...process.env,
    ...variables,
    ...browser,
    SITE_URL: url,
    PLAYWRIGHT_RESULTS: report,
  };
  const { code } = await runProgram(programs.playwright, ["test"], {
    env,
    tell,
    patience: minutes(20),
  });
  return withExitCode(ofPlaywright(readJson(report)), code);
}

export const buildStep = { name: "build", run: async () => (await build(), ofCheck(true)) };

export const unitStep = {
  name: "unit",
  run: (run) => vitest("unit", run, { patience: minutes(6) }),
};

/** On the site's servers, which it starts itself. */
export const endToEndStep = { name: "end to end", isLong: true, run: endToEnd };

/** On servers of its own, which it starts itself; those of its tests that need the build wait for it. */
export const integrationStep = {
  name: "integration",
  isLong: true,
  run: async (run) =>
    vitest("integration", run, { patience: minutes(20), variables: await run.own.start() }),
};
