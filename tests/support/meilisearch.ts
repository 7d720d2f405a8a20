import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { prepareSearch } from "#tools/launch/meilisearch.mjs";
import { freePort } from "#tools/launch/ports.mjs";
import { until } from "./search.ts";

const KEY = "a-key-of-more-than-sixteen-bytes";

/** A Meilisearch of one test alone, that the test may kill, start again and empty. */
export async function withOwnMeilisearch<T>(
  work: (own: {
    url: string;
    key: string;
    start: () => Promise<void>;
    kill: () => Promise<void>;
    wipe: () => void;
  }) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "tandem-search-"));
  const { program, why } = prepareSearch(folder);
  if (!program) throw new Error(why);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let kill = () => Promise.resolve();
  const start = async () => {
    kill = launch(program, folder, port);
    await until("Meilisearch answers", () => answers(url));
  };
  const wipe = () => rmSync(path.join(folder, "index"), { recursive: true, force: true });
  try {
    await start();
    return await work({ url, key: KEY, start, kill: () => kill(), wipe });
  } finally {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function launch(program: string, folder: string, port: number): () => Promise<void> {
  const child = spawn(
    program,
    [
      `--db-path=${path.join(folder, "index")}`,
      `--dump-dir=${path.join(folder, "dumps")}`,
      `--snapshot-dir=${path.join(folder, "snapshots")}`,
      `--http-addr=127.0.0.1:${port}`,
      "--env=production",
      "--no-analytics",
      "--max-indexing-memory=128MiB",
      "--log-level=ERROR",
    ],
    { cwd: folder, stdio: "ignore", env: { ...process.env, MEILI_MASTER_KEY: KEY, HOME: folder } },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return async () => {
    child.kill("SIGKILL");
    await ended;
  };
}

const answers = async (url: string) => {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
};
