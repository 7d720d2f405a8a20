import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { inProject, project } from "./project.mjs";

const running = new Set();

process.once("exit", () => {
  for (const child of running) child.kill();
});

/**
 * Runs a JavaScript program of the project and waits for its end: `{ code, words }`.
 * With `quiet` its words are kept and answered, with `tell` they are told line by line; otherwise they go to the terminal.
 * After `patience` milliseconds it is ended, which gives code 124.
 */
export function runProgram(script, args = [], options = {}) {
  const { env = process.env, quiet = false, tell, patience } = options;
  return new Promise((resolve, reject) => {
    const isHeard = quiet || Boolean(tell);
    const out = isHeard ? "pipe" : "inherit";
    const child = spawn(process.execPath, [inProject(script), ...args], {
      cwd: project,
      env,
      stdio: [isHeard ? "ignore" : "inherit", out, out],
    });
    running.add(child);
    let words = "";
    let late = false;
    const end = () => {
      late = true;
      child.kill();
    };
    const timer = patience && setTimeout(end, patience);
    const streams = [child.stdout, child.stderr].filter(Boolean);
    for (const stream of streams)
      if (tell) createInterface({ input: stream }).on("line", tell);
      else stream.on("data", (chunk) => (words += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: late ? 124 : (code ?? 1), words });
    });
  });
}

export const programs = {
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  drizzleKit: "node_modules/drizzle-kit/bin.cjs",
  oxfmt: "node_modules/oxfmt/bin/oxfmt",
  oxlint: "node_modules/oxlint/bin/oxlint",
  playwright: "node_modules/@playwright/test/cli.js",
  remix: "node_modules/@remix-run/dev/dist/cli.js",
  tsc: "node_modules/typescript-native/bin/tsc",
  tsx: "node_modules/tsx/dist/cli.mjs",
  vitest: "node_modules/vitest/vitest.mjs",
};
