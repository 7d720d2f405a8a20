import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { expect, test } from "vitest";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { runImports } from "#jobs/run-imports.ts";
import { csv, findImportRow, guessedEntries, line, upload } from "#tests/support/browser-import.ts";
import { cast } from "#tests/support/cast.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { until } from "#tests/support/search.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const SHORT = 2;

test("a short import does not wait behind a long one", () =>
  withOwnDatabase(async ({ db, url }) => {
    await makeVocabulary(db);
    const { recruiter, company } = await cast(db);
    const asked = async (rows: number, prefix: number) => {
      const lines = Array.from({ length: rows }, (_, n) => line(prefix + n));
      const id = await upload(db, recruiter, csv(...lines), { organisationId: company.id });
      await mapImport(recruiter, id, await guessedEntries(db, id), db);
      return id;
    };
    const long = await asked(SHORT + 1, 100);
    const short = await asked(SHORT, 200);
    const stopping = new AbortController();
    const work = { databaseUrl: url, db, log: pino({ level: "silent" }), signal: stopping.signal };
    const stateOf = async (id: string) => (await findImportRow(db, id)).state;
    const lane = runImports({ ...work, mostRows: SHORT });
    await until(
      "the short one is checked",
      async () => (await stateOf(short)) === "checked",
      20_000,
    );
    await sleep(100);
    expect(await stateOf(long)).toBe("checking");
    const all = runImports(work);
    await until("the long one is checked", async () => (await stateOf(long)) === "checked", 20_000);
    stopping.abort();
    await Promise.all([lane, all]);
  }));
