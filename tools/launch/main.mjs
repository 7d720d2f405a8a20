import { describe } from "./trouble.mjs";
import { project } from "./project.mjs";
import { warn } from "./report.mjs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

// npm runs scripts through a shell that takes a SIGTERM for itself and passes nothing on, so the
// loss of that shell is a request to stop as well.
function watchParent(resolve) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && resolve("parent gone"), 250);
  timer.unref();
}

/** Settles at the first request to stop; npm passes a Ctrl-C on, so a second one within a second is the same. */
export function stopRequested() {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of signals)
      process.on(signal, () => {
        first ||= Date.now();
        if (Date.now() - first > 1_000) process.stderr.write("  Still stopping …\n");
        resolve(signal);
      });
    watchParent(resolve);
  });
}

/** Runs a command; foreseen failures end it with their sentence alone, others with their stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode ?? 0;
  } catch (error) {
    warn(`\n${describe(error, project)}`);
    process.exitCode = 1;
  }
  process.exit();
}
