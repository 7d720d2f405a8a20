import { expect, test } from "vitest";
import { connectionTrouble, parseDatabaseUrl } from "#tools/launch/database.mjs";
import { requireSpace } from "#tools/launch/folders.mjs";
import { requireNode } from "#tools/launch/install.mjs";
import { prepareSearch } from "#tools/launch/meilisearch.mjs";
import { parsePort } from "#tools/launch/ports.mjs";
import { postgresPackage } from "#tools/launch/postgres-program.mjs";
import { requireSearch } from "#tools/launch/search-address.mjs";
import { describe as sayWhatFailed, sentences, Trouble } from "#tools/launch/trouble.mjs";

const sentenceOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return sayWhatFailed(error, "the project");
  }
  return "";
};

const failure = (code: string, message = code) => Object.assign(new Error(message), { code });

test("every sentence is one sentence without a stack", () => {
  const values = { command: "npm start", pid: 7 };
  for (const sentence of Object.values(sentences)) {
    const text =
      typeof sentence === "string"
        ? sentence
        : (sentence as (...all: unknown[]) => string)(values, "b", "c");
    expect(text).not.toContain("\n");
    expect(text).not.toContain("undefined");
    expect(text.split(" ").length).toBeGreaterThan(5);
  }
});

test("a port is a whole number; none is 3000", () => {
  expect(parsePort(undefined)).toBe(3000);
  expect(parsePort("")).toBe(3000);
  expect(parsePort("8080")).toBe(8080);
  for (const wrong of ["0", "65536", "80.5", "http"])
    expect(sentenceOf(() => parsePort(wrong))).toBe(sentences.badPort(wrong));
});

test.each([
  ["nonsense", "nonsense"],
  ["http://localhost/tandem", "http://localhost/tandem"],
  ["postgres://localhost", "postgres://localhost"],
  ["mysql://user:secret@host/db", "mysql://user:…@host/db"],
])("%s is no database address, and its password is not repeated", (text, shown) => {
  expect(sentenceOf(() => parseDatabaseUrl(text))).toBe(sentences.databaseAddress(shown));
});

test("a silent server and one that refuses are told apart", () => {
  const url = parseDatabaseUrl("postgres://me:secret@db.example:5432/tandem");
  const say = (error: Error) => connectionTrouble(url, error).message;
  expect(say(failure("ECONNREFUSED"))).toContain("does not answer at db.example:5432 (connection");
  expect(say(failure("CONNECT_TIMEOUT"))).toContain("no answer within 5 s");
  expect(say(failure("28P01", 'password failed for "me"'))).toContain("refuses DATABASE_URL");
  expect(say(failure("ECONNREFUSED"))).not.toContain("secret");
});

test("a search address that is none is refused before anything is asked", async () => {
  await expect(requireSearch("localhost:7700", "key")).rejects.toThrow(
    sentences.searchAddress("localhost:7700"),
  );
});

test("a full disk is known by its code and by the words of a server", () => {
  expect(sayWhatFailed(failure("ENOSPC"), "/place")).toBe(sentences.diskFull("/place"));
  expect(sayWhatFailed("could not write: No space left on device", "/place")).toBe(
    sentences.diskFull("/place"),
  );
  expect(sentenceOf(() => requireSpace("/place", 299 * 1024 * 1024))).toBe(
    sentences.diskFull("/place"),
  );
  expect(sentenceOf(() => requireSpace("/place", 301 * 1024 * 1024))).toBe("");
});

test("an unforeseen error keeps its stack", () => {
  expect(sayWhatFailed(new Error("odd"), "/place")).toContain("trouble.test.ts");
  expect(sayWhatFailed(new Trouble("Known."), "/place")).toBe("Known.");
});

test("an old Node is refused", () => {
  expect(sentenceOf(() => requireNode("20.18.3"))).toBe(sentences.oldNode("20.18.3"));
  for (const version of ["20.19.0", "22.0.0", "24.1.0"])
    expect(sentenceOf(() => requireNode(version))).toBe("");
});

test("a platform without a bundled server: PostgreSQL is needed, Meilisearch is not", () => {
  expect(sentenceOf(() => postgresPackage("sunos", "ppc"))).toBe(
    sentences.noPostgresHere("sunos-ppc"),
  );
  expect(prepareSearch("/nowhere", "sunos-sparc")).toEqual({
    why: sentences.noSearchHere("sunos-sparc"),
  });
});
