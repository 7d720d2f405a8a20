import { MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import { expect, test } from "vitest";
import { nothingWaited } from "#search/patience.ts";
import { makeBreaker } from "#search/breaker.ts";
import { searchServerAt } from "#search/client.server.ts";
import { findTrouble, noteAnswer, noteTrouble } from "#search/engine-trouble.server.ts";
import { eitherEngine } from "#search/find.server.ts";
import { NotReady } from "#search/trusted.server.ts";

type Line = { level: string; kind?: unknown; error?: unknown; seconds?: unknown };

/** A server that nobody asks, and what is written down of it. */
function withLog() {
  const lines: Line[] = [];
  const say = (level: string) => (facts: object) => void lines.push({ level, ...facts });
  const log = { info: say("info"), warn: say("warn"), error: say("error") };
  return { server: searchServerAt({ url: "http://127.0.0.1:9", log }), lines };
}

const away = () =>
  new MeilisearchRequestError("http://127.0.0.1:9/multi-search", new Error("ECONNREFUSED"));
const answering = (status: number, code?: string) =>
  new MeilisearchApiError(
    new Response(null, { status }),
    code === undefined ? undefined : { message: "of: somebody’s words", code, type: "x", link: "" },
  );

test("a change of engine is written down once a period, by its kind, and so is its end", () => {
  const { server, lines } = withLog();
  expect(findTrouble(server)).toBeNull();
  for (const at of [0, 1000, 4000, 9000]) noteTrouble(server, away(), () => at);
  noteAnswer(server, () => 10_000);
  noteTrouble(server, new NotReady(), () => 11_000);
  noteTrouble(server, away(), () => 12_000);
  expect(findTrouble(server)).toEqual({
    kind: "away",
    since: new Date(0),
    lastAt: new Date(12_000),
  });
  noteAnswer(server, () => 22_000);
  noteAnswer(server, () => 23_000);
  expect(findTrouble(server)).toBeNull();
  noteTrouble(server, away(), () => 30_000);
  expect(lines.map(({ level, kind, seconds }) => [level, kind ?? seconds])).toEqual([
    ["warn", "away"],
    ["warn", "notReady"],
    ["info", 12],
    ["warn", "away"],
  ]);
});

test.each([
  [new TypeError("x is undefined"), "ours"],
  [Object.assign(new Error("bad uuid: “what somebody typed”"), { code: "22P02" }), "ours"],
  [answering(400, "invalid_search_q"), "ours"],
  [answering(403, "invalid_api_key"), "ours"],
  [answering(503), "away"],
  [new SyntaxError("Unexpected token <"), "away"],
  [Object.assign(new Error("gone"), { code: "57P01" }), "database"],
])("%s is %s", async (error, kind) => {
  const { server, lines } = withLog();
  const failing = () => Promise.reject(error);
  for (const _ of [1, 2])
    expect(await eitherEngine(server, failing, async () => "of PostgreSQL")).toBe("of PostgreSQL");
  expect(lines).toMatchObject([{ level: kind === "ours" ? "error" : "warn", kind }]);
  expect(JSON.stringify(lines)).not.toContain("somebody");
  expect(findTrouble(server)).toMatchObject({ kind });
});

test("whoever is not let through to the server is told what has failed before", async () => {
  const { server, lines } = withLog();
  const breaker = makeBreaker({ pauseMs: 3000, patienceMs: 1000 });
  const refuse = () => Promise.reject(answering(401, "missing_authorization_header"));
  const ask = () => breaker.ask<string>(refuse, () => false, nothingWaited());
  for (const _ of [1, 2]) await eitherEngine(server, ask, async () => "of PostgreSQL");
  expect(breaker.isClosed()).toBe(false);
  expect(lines.map(({ kind }) => kind)).toEqual(["ours"]);
});
