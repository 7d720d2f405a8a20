import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, recordOf } from "./processes.mjs";

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

const parse = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Who holds the lock now, or null; a holder that died no longer counts. */
export function holderOf(file) {
  const holder = parse(read(file));
  return isRunning(holder) ? holder : null;
}

function tryOnce(file, mine) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Two that find the same dead holder must not delete each other's fresh lock: the file is moved
// aside first, and put back when it turns out to be a living one.
function clearDead(file) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (isRunning(parse(read(aside)))) linkSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
  rmSync(aside, { force: true });
}

/** Takes the lock, or answers with the living holder: `{ release }` or `{ holder }`. */
export function takeLock(file, command) {
  const mine = recordOf(process.pid, { command });
  for (let attempt = 0; attempt < 20; attempt++) {
    if (tryOnce(file, mine)) {
      const release = () => parse(read(file))?.pid === process.pid && rmSync(file, { force: true });
      return { release };
    }
    const holder = holderOf(file);
    if (holder) return { holder };
    clearDead(file);
  }
  return { holder: { command: "another command", pid: 0 } };
}

/** Does the work alone; another process that is at it is waited for. */
export async function alone(file, command, work, onWait = () => {}) {
  for (let told = false; ; await sleep(200)) {
    const { release, holder } = takeLock(file, command);
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (!told) onWait(holder);
    told = true;
  }
}
