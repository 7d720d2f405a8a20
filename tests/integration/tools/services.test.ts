import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stopLeftovers } from "#tools/launch/crew.mjs";
import { isRunning } from "#tools/launch/processes.mjs";
import { project } from "#tools/launch/project.mjs";

type Member = { name: string; pid: number; identity: string };
type Run = { child: ChildProcess; words: () => string; exit: Promise<unknown[]> };

let home = "";

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "tandem-services-"));
  // Where root starts the tests, PostgreSQL runs as another account, which must be able to enter.
  chmodSync(home, 0o755);
});

afterEach(async () => {
  await stopLeftovers(home);
  rmSync(home, { recursive: true });
});

function launch(): Run {
  const child = spawn(process.execPath, ["tools/services.mjs", home], { cwd: project });
  let words = "";
  child.stdout.on("data", (chunk: Buffer) => (words += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (words += chunk.toString()));
  return { child, words: () => words, exit: once(child, "close") };
}

async function ready(run: Run): Promise<string> {
  const found = () => /DATABASE_URL='([^']+)'/.exec(run.words())?.[1];
  for (const until = Date.now() + 20_000; !found() && Date.now() < until;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return found() ?? expect.fail(`The servers did not start: ${run.words()}`);
}

const members = (): Member[] =>
  JSON.parse(readFileSync(path.join(home, "run.json"), "utf8")).members as Member[];

const memberNamed = (name: string) => members().find((member) => member.name === name)!;

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe(statement))];
  } finally {
    await sql.end();
  }
}

test("after kill -9 the next start stops what was left, recovers and has the rows", async () => {
  const first = launch();
  await ask(await ready(first), "create table kept as select 42 as answer");
  const left = members();
  first.child.kill("SIGKILL");
  await first.exit;
  expect(left.every(isRunning)).toBe(true);

  const second = launch();
  const url = await ready(second);
  expect(second.words()).toContain("Stopped what a killed run had left behind: PostgreSQL");
  expect(left.some(isRunning)).toBe(false);
  expect(await ask(url, "select answer from kept")).toEqual([{ answer: 42 }]);

  const started = members();
  second.child.kill("SIGTERM");
  expect(await second.exit).toEqual([0, null]);
  expect(started.some(isRunning)).toBe(false);
});

test("a second start of the same data says in one sentence that the first one runs", async () => {
  const first = launch();
  await ready(first);
  const second = launch();
  expect(await second.exit).toEqual([1, null]);
  expect(second.words().trim()).toMatch(/^This checkout is already in use by [^\n]*$/);
  first.child.kill("SIGINT");
  await first.exit;
});

test("the crash of one server stops the others, with an exit code and the place of its log", async () => {
  const run = launch();
  await ready(run);
  const started = members();
  process.kill(memberNamed("PostgreSQL").pid, "SIGKILL");
  expect(await run.exit).toEqual([1, null]);
  expect(run.words()).toMatch(/PostgreSQL stopped unexpectedly \(SIGKILL\); its log is .*\.log/);
  expect(started.some(isRunning)).toBe(false);
});
