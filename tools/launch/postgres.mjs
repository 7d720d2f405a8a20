import { spawnSync } from "node:child_process";
import {
  chownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { freePort } from "./ports.mjs";
import { preparePostgres } from "./postgres-program.mjs";
import { commandLineOf, recordOf, stopProcess } from "./processes.mjs";
import { isDiskFull, sentences, Trouble } from "./trouble.mjs";

const major = "18";
const stopPostgresBy = [
  ["SIGINT", 15_000],
  ["SIGQUIT", 5_000],
];

const textOf = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

// Bulgarian collation by ICU: with the C locale lower(), ILIKE and trigrams are wrong for Cyrillic.
const locale = ["-E", "UTF8", "--locale-provider=icu", "--icu-locale=bg", "--locale=C.UTF-8"];

// Tests connect a thousand times, and passwords of servers that vanish need not cost their thieves anything.
const quickLogin = ["-c", "scram_iterations=1"];

/** Makes a database cluster under another name and renames it, so that a kill leaves no half of one. */
function makeCluster({ programs, folder, password, account, throwaway }) {
  const draft = `${folder}.new`;
  const secret = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (account) for (const path of [draft, secret]) chownSync(path, account.uid, account.gid);
  const login = ["-U", "tandem", "-A", "scram-sha-256", `--pwfile=${secret}`];
  const { status, stderr } = spawnSync(
    join(programs, "bin", "initdb"),
    ["-D", draft, ...locale, ...login, "--no-sync", ...(throwaway ? quickLogin : [])],
    { ...account, cwd: "/", encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C" } },
  );
  rmSync(secret, { force: true });
  if (status !== 0) {
    if (isDiskFull(stderr)) throw new Trouble(sentences.diskFull(folder));
    throw new Error(`initdb failed: ${stderr}`);
  }
  renameSync(draft, folder);
}

/** As root, an existing cluster keeps its owner: the files of an ordinary user stay theirs. */
function ownerOf(folder, account) {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return account;
  if (account) return found.uid === 0 ? account : { uid: found.uid, gid: found.gid };
  if (found.uid !== process.getuid?.()) throw new Trouble(sentences.foreignFolder(folder));
  return null;
}

function checkVersion(folder) {
  const found = textOf(join(folder, "PG_VERSION"))?.trim();
  if (found && found !== major)
    throw new Trouble(sentences.otherPostgresVersion(folder, found, major));
}

/** A server on this folder that no run knows of is stopped; a lock file without its server is removed. */
async function clearLockFile(folder) {
  const file = join(folder, "postmaster.pid");
  const pid = Number(textOf(file)?.split("\n")[0]);
  if (!pid) return;
  if (commandLineOf(pid)?.includes(folder)) await stopProcess(recordOf(pid), stopPostgresBy);
  rmSync(file, { force: true });
}

const throwawayFlags = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

function flags({ folder, port, throwaway }) {
  const values = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "max_connections=200",
    "timezone=UTC",
    "log_timezone=UTC",
    ...(throwaway ? throwawayFlags : []),
  ];
  return ["-D", folder, ...values.flatMap((value) => ["-c", value])];
}

const isReady = (folder) => /\nready\s*$/.test(textOf(join(folder, "postmaster.pid")) ?? "");

/** Starts the bundled PostgreSQL in the home and answers with its addresses: the owner's and the application's. */
export async function startPostgres({ crew, home, settings, account, throwaway = false }) {
  const folder = join(home, "postgres");
  checkVersion(folder);
  const owner = ownerOf(folder, account);
  const programs = preparePostgres(home, owner);
  const { postgresPassword: password, applicationPassword, postgresPort } = settings.values;
  if (!statSync(folder, { throwIfNoEntry: false }))
    makeCluster({ programs, folder, password, account: owner, throwaway });
  await clearLockFile(folder);
  const port = await freePort(postgresPort);
  settings.save({ postgresPort: port });
  const server = crew.add(
    "PostgreSQL",
    join(programs, "bin", "postgres"),
    flags({ folder, port, throwaway }),
    { ...owner, cwd: "/", env: { LC_ALL: "C.UTF-8" }, stopBy: stopPostgresBy },
  );
  await crew.ready(server, () => isReady(folder), 60_000);
  const addressOf = (login) => `postgres://${login}@127.0.0.1:${port}/tandem`;
  return {
    url: addressOf(`tandem:${password}`),
    applicationUrl: addressOf(`tandem_app:${applicationPassword}`),
  };
}
