import { spawn } from "node:child_process";
import { until } from "./search.ts";

const worker = new URL("../../jobs/worker.ts", import.meta.url).pathname;

type Working = {
  /** What the worker has written down so far. */
  words: () => string;
  hasEnded: () => boolean;
};

/** Runs the worker as a process of its own, and answers what it has written down and its exit code when told to stop. */
export async function withWorker(
  environment: Record<string, string>,
  work: (worker: Working) => Promise<void>,
): Promise<{ words: string; exitCode: number | null }> {
  const child = spawn(process.execPath, ["--import", "tsx", worker], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOG_LEVEL: "info", ...environment },
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (words += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  try {
    await until("the worker works", async () => words.includes('"working"'), 40_000);
    await work({
      words: () => words,
      hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    });
  } finally {
    child.kill("SIGTERM");
  }
  const exitCode = await ended;
  return { words, exitCode };
}
