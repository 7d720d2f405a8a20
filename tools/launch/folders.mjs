import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { inProject, project, projectHash } from "./project.mjs";
import { sentences, Trouble } from "./trouble.mjs";

const leastFree = 300 * 1024 * 1024;

const isRoot = () => process.getuid?.() === 0;

/** The account PostgreSQL runs as when root starts it; null means "as whoever starts it". */
export function serviceAccount() {
  if (!isRoot()) return null;
  const ask = (flag) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout?.trim() || 65534);
  return { uid: ask("-u"), gid: ask("-g") };
}

/** Whether that account can enter the folder, asked of the system itself rather than guessed from modes. */
function canEnter(folder, account) {
  if (!account) return true;
  const { status } = spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/" });
  return status === 0;
}

const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

function makeOwn(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  const mine = found.isDirectory() && (isRoot() ? found.uid === 0 : isWritable(folder));
  if (!mine) throw new Trouble(sentences.foreignFolder(folder));
  chmodSync(folder, 0o755);
  return folder;
}

/** The folder for the servers' files: .data in the project, or one of this checkout's own where root's home is closed. */
export function chooseHome(account = serviceAccount()) {
  const near = inProject(".data");
  try {
    mkdirSync(near, { recursive: true, mode: 0o755 });
  } catch (error) {
    if (error.code === "EACCES") throw new Trouble(sentences.foreignFolder(project));
    throw error;
  }
  if (!isWritable(near)) throw new Trouble(sentences.foreignFolder(near));
  if (canEnter(near, account)) return near;
  const parent = ["/var/lib", "/var/tmp"].find(
    (place) => isWritable(place) && canEnter(place, account),
  );
  return makeOwn(join(parent ?? "/var/tmp", `tandem-${projectHash}`));
}

function freeBytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const gibibytes = (count) => count * 1024 ** 3;

/** Whether a folder in memory has room for the servers of tests, which take some hundred megabytes, and the machine has too. */
export const hasRoom = ({ free, available }) => free > gibibytes(2) && available > gibibytes(6);

/**
 * The folder for servers that vanish: in memory where there is plenty, since tests make and drop databases of a
 * thousand files each; else that for the servers' files. Programs are not run from there, so it is left alone where
 * they would have to be copied.
 */
export function chooseThrowawayHome(memory = "/dev/shm") {
  const home = chooseHome();
  if (process.platform !== "linux" || home !== inProject(".data") || !isWritable(memory))
    return home;
  const room = { free: freeBytes(memory), available: process.availableMemory() };
  return hasRoom(room) ? makeOwn(join(memory, `tandem-${projectHash}`)) : home;
}

/** Refuses to begin on a disk that would fill up underway. */
export function requireSpace(folder, free = freeBytes(folder)) {
  if (free < leastFree) throw new Trouble(sentences.diskFull(folder));
}
