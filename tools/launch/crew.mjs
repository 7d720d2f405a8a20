import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isRunning, recordOf, stopProcess } from "./processes.mjs";
import { readJson, writeWhole } from "./settings.mjs";
import { isDiskFull, sentences, Trouble } from "./trouble.mjs";

const largestLog = 5 * 1024 * 1024;

function openLog(file) {
  const size = sizeOf(file);
  return openSync(file, size > largestLog ? "w" : "a", 0o600);
}

const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const wordsSince = (file, from) => {
  try {
    return readFileSync(file).subarray(from).toString("utf8");
  } catch {
    return "";
  }
};

/** What a process said before it ended where that was nothing but sentences: no stack, and no lines of a log. */
const sentencesIn = (words) =>
  /^([A-Z].*\.\n)+$/.test(words) ? words.trim().replaceAll("\n", " ") : "";

/** Thrown when something would start while the run already ends. */
export class Stopping extends Error {}

/**
 * The processes of one run. Each is written to run.json the moment it exists, so that a later run
 * can stop what a killed one left behind; they leave in the reverse order of their coming.
 */
export class Crew {
  #members = [];
  #leaving = false;
  #onCrash;

  constructor(home) {
    this.home = home;
    this.file = join(home, "run.json");
    this.crashed = new Promise((resolve) => (this.#onCrash = resolve));
    mkdirSync(join(home, "logs"), { recursive: true });
  }

  logOf = (name) => join(this.home, "logs", `${name}.log`);

  /** Starts a member in a session of its own: Ctrl-C reaches only the launcher, which keeps the order. */
  add(name, program, args, { stopBy, group, terminal = false, ...options } = {}) {
    if (this.#leaving) throw new Stopping();
    const log = terminal ? "inherit" : openLog(this.logOf(name));
    const child = spawn(program, args, { detached: true, ...options, stdio: ["ignore", log, log] });
    if (!terminal) closeSync(log);
    const begun = terminal ? 0 : sizeOf(this.logOf(name));
    const member = { name, child, stopBy, group, begun, ...recordOf(child.pid) };
    member.exited = new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    this.#members.push(member);
    this.#record();
    void member.exited.then((how) => this.#left(member, how));
    return member;
  }

  #left(member, how) {
    if (this.#leaving || member.dismissed) return;
    member.how = how;
    this.#onCrash({ name: member.name, error: this.troubleOf(member, how) });
  }

  troubleOf({ name, begun }, how) {
    const log = this.logOf(name);
    const words = wordsSince(log, begun);
    if (isDiskFull(words)) return new Trouble(sentences.diskFull(this.home));
    return new Trouble(sentences.crashed(name, how, log, sentencesIn(words)));
  }

  #record() {
    const members = this.#members.map(({ name, pid, identity, stopBy, group }) => ({
      name,
      pid,
      identity,
      stopBy,
      group,
    }));
    writeWhole(this.file, { ...readJson(this.file), members });
  }

  /** What other commands of this checkout may use while this run lasts. */
  publish(values) {
    writeWhole(this.file, { ...readJson(this.file), ...values });
  }

  /** Waits until the check is true; a member that leaves meanwhile, or time running out, is trouble. */
  async ready(member, check, ms = 30_000) {
    for (const until = Date.now() + ms; Date.now() < until;) {
      if (await check()) return;
      const how = await Promise.race([
        member.exited,
        new Promise((resolve) => setTimeout(resolve, 25)),
      ]);
      if (how !== undefined) throw this.troubleOf(member, how);
    }
    throw new Trouble(sentences.notReady(member.name, this.logOf(member.name)));
  }

  /** Takes one member out on purpose. */
  async dismiss(member) {
    member.dismissed = true;
    await stopProcess(member, member.stopBy);
    this.#members = this.#members.filter((other) => other !== member);
    this.#record();
  }

  async stop() {
    this.#leaving = true;
    for (const member of this.#members.reverse()) await stopProcess(member, member.stopBy);
    rmSync(this.file, { force: true });
  }
}

/** Stops whatever a killed run left running; returns the names of those that were still there. */
export async function stopLeftovers(home) {
  const members = readJson(join(home, "run.json"))?.members ?? [];
  const alive = members.filter(isRunning);
  for (const member of alive.toReversed()) await stopProcess(member, member.stopBy);
  rmSync(join(home, "run.json"), { force: true });
  return alive.map(({ name }) => name);
}
