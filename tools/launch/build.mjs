import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./lock.mjs";
import { inProject, project } from "./project.mjs";
import { programs, runProgram } from "./programs.mjs";
import { say, step } from "./report.mjs";
import { readJson, writeWhole } from "./settings.mjs";
import { isBuildStale } from "./staleness.mjs";
import { requireSpace } from "./folders.mjs";
import { sentences, Trouble } from "./trouble.mjs";

const folders = "app db jobs matching public search server text tools";
const files =
  "env.server.ts package.json package-lock.json remix.config.js tsconfig.json vite.config.ts";
const roots = `${folders} ${files}`.split(" ");

const isLauncher = (path) => path.startsWith("tools/") && path.endsWith(".mjs");

function* filesUnder(path) {
  const found = statSync(join(project, path), { throwIfNoEntry: false });
  if (!found) return;
  if (!found.isDirectory()) return yield path;
  for (const name of readdirSync(join(project, path)).toSorted())
    yield* filesUnder(`${path}/${name}`);
}

/** One hash of everything that the build reads. */
function hashOfSources() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const root of roots)
    for (const path of filesUnder(root))
      if (!isLauncher(path)) hash.update(`\0${path}\0`).update(readFileSync(inProject(path)));
  return hash.digest("hex");
}

// Inside the folder that every build empties, so that a stamp never outlives its build.
const stampFile = inProject("build", "server", "stamp.json");
/** Whether a whole build is there, of whatever sources. */
const hasBuild = () => existsSync(inProject("build", "server", "index.js"));

const isStale = () => isBuildStale(readJson(stampFile), hashOfSources(), hasBuild());

async function build() {
  requireSpace(project);
  // The hash is taken first: a file saved while the build runs makes it stale again.
  const sources = hashOfSources();
  rmSync(stampFile, { force: true });
  const { code, words } = await runProgram(programs.remix, ["vite:build"], {
    env: { ...process.env, NODE_ENV: "production" },
    quiet: true,
  });
  if (code !== 0) {
    process.stderr.write(words);
    throw new Trouble(sentences.buildFailed);
  }
  writeWhole(stampFile, { sources }, 0o644);
}

/** Builds when a source has changed since the last build. */
export async function ensureBuilt() {
  if (!isStale()) return;
  mkdirSync(inProject(".data"), { recursive: true });
  await alone(
    inProject(".data", "build.lock"),
    "the build",
    () => isStale() && step("Built", build),
    ({ pid }) => say(`  Waiting for process ${pid}, which is building …`),
  );
}
