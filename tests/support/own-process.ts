import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export type Environment = Record<string, string>;

const PATIENCE_MS = 20_000;
const running = new Set<ChildProcess>();

process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** A program that the caller stops; it does not outlive this process. An empty variable counts as not set. */
export function startProcess(program: string, args: string[], environment: Environment = {}) {
  const env = { ...process.env, ...environment };
  // Servers of others greet on their error stream; what our own say there is worth reading.
  const errors = program === process.execPath ? "inherit" : "ignore";
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", errors] });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => running.delete(child));
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    await Promise.race([ended, sleep(5_000, undefined, { ref: false })]);
    child.kill("SIGKILL");
    await ended;
  };
  const exitCode = () => child.exitCode;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return { stop, ended, exitCode, hasEnded, pid: child.pid! };
}

/** Waits until an address answers with success. */
export async function untilAnswers(url: string, hasEnded = () => false): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
    if (hasEnded()) throw new Error(`What should answer at ${url} has ended.`);
    if (await isAnswering(url)) return;
  }
  throw new Error(`${url} did not answer in time.`);
}

async function isAnswering(url: string) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

const built = (name: string) => [path.resolve("build", "server", `${name}.js`)];

/** The production web process of the build, on a port of its own. */
export async function startWeb(environment: Environment) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { stop, hasEnded, pid } = startProcess(process.execPath, built("index"), {
    LOG_LEVEL: "silent",
    ...environment,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
  });
  await untilAnswers(`${url}/healthz`, hasEnded);
  return { url, stop, pid };
}

/** The worker process of the build. */
export const startWorker = (environment: Environment) =>
  startProcess(process.execPath, built("worker"), {
    LOG_LEVEL: "silent",
    ...environment,
    NODE_ENV: "production",
  });
