import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, takeLock } from "#tools/launch/lock.mjs";
import { identityOf, isRunning, recordOf, stopProcess } from "#tools/launch/processes.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "tandem-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sleeper = () => spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);

test("a process is known by more than its number", () => {
  expect(isRunning(recordOf(process.pid))).toBe(true);
  expect(isRunning({ pid: process.pid, identity: "an earlier process" })).toBe(false);
  expect(isRunning(null)).toBe(false);
  expect(identityOf(2 ** 30)).toBeNull();
});

test("a recorded process is stopped; a stranger with its number is left alone", async () => {
  const child = sleeper();
  await once(child, "spawn");
  const record = recordOf(child.pid!);
  await stopProcess({ ...record, identity: "an earlier process" });
  expect(isRunning(record)).toBe(true);
  await stopProcess(record);
  expect(isRunning(record)).toBe(false);
});

test("the lock has one holder, who is named to the second", () => {
  const file = path.join(folder, "lock");
  const first = takeLock(file, "npm start");
  expect(takeLock(file, "npm test").holder).toMatchObject({ command: "npm start" });
  first.release?.();
  expect(holderOf(file)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ["a dead process", JSON.stringify({ pid: process.pid, identity: "gone", command: "x" })],
  ["a broken file", "{"],
])("the lock of %s is taken over", (_who, text) => {
  const file = path.join(folder, "lock");
  writeFileSync(file, text);
  expect(takeLock(file, "npm start").release).toBeTypeOf("function");
  expect(holderOf(file)).toMatchObject({ pid: process.pid });
});
