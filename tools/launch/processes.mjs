import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

let boot;
const bootId = () => (boot ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());

/**
 * What tells this process from a later one with the same number: boot and start time.
 * Null when there is no such process, or only its unreaped remains.
 */
export function identityOf(pid) {
  return process.platform === "linux" ? linuxIdentity(pid) : otherIdentity(pid);
}

function linuxIdentity(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : `${bootId()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function otherIdentity(pid) {
  const { status, stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const [state = "", ...started] = stdout?.trim().split(/\s+/) ?? [];
  return status !== 0 || state.startsWith("Z") || !state ? null : started.join(" ");
}

export const recordOf = (pid, more = {}) => ({ pid, identity: identityOf(pid), ...more });

/** True only when the very process that was recorded still runs, never for a stranger with its number. */
export const isRunning = (record) =>
  Boolean(record?.pid && record.identity) && identityOf(record.pid) === record.identity;

/** The words a process was started with, or null when it has gone. */
export function commandLineOf(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ");
    } catch {
      return null;
    }
  }
  const { status, stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], {
    encoding: "utf8",
  });
  return status === 0 ? stdout.trim() : null;
}

async function gone(record, ms) {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(20))
    if (!isRunning(record)) return true;
  return !isRunning(record);
}

/** Stops a recorded process, politely first; each signal gets its time before the next one. */
export async function stopProcess(record, signals = [["SIGTERM", 10_000]]) {
  for (const [signal, patience] of [...signals, ["SIGKILL", 5_000]]) {
    if (!isRunning(record)) return;
    try {
      process.kill(record.group ? -record.pid : record.pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    if (await gone(record, patience)) return;
  }
}
