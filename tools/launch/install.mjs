import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { alone } from "./lock.mjs";
import { inProject, project } from "./project.mjs";
import { say, step } from "./report.mjs";
import { requireSpace } from "./folders.mjs";
import { readJson } from "./settings.mjs";
import { isInstallStale } from "./staleness.mjs";
import { sentences, Trouble } from "./trouble.mjs";

const isStale = () =>
  isInstallStale(
    readJson(inProject("package-lock.json")),
    readJson(inProject("node_modules", ".package-lock.json")),
  );

// Under `npm start` the very npm that runs us is named; by hand it is the one on the path.
function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: project, stdio: ["ignore", "inherit", "inherit"] };
  return cli?.endsWith(".js")
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync("npm", args, options);
}

function install() {
  requireSpace(project);
  say("  Installing the dependencies …");
  // Development packages build and test the product, so they come even with NODE_ENV=production.
  const { status } = npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (status !== 0) throw new Trouble(sentences.installFailed(""));
}

/** Installs the dependencies when they are missing or not those of the lock file. */
export async function ensureInstalled() {
  if (!isStale()) return;
  mkdirSync(inProject(".data"), { recursive: true });
  await alone(
    inProject(".data", "install.lock"),
    "npm ci",
    () => isStale() && step("Dependencies installed", install),
    ({ pid }) => say(`  Waiting for process ${pid}, which is installing the dependencies …`),
  );
}

/** Refuses a Node that is too old to run the project. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Trouble(sentences.oldNode(version));
}
