import { spawn } from "node:child_process";
import { and, count, eq, sql } from "drizzle-orm";
import { pino } from "pino";
import { expect, test } from "vitest";
import type { Connection, Database } from "#db/client.server.ts";
import { events, importRows, postings } from "#db/schema/index.ts";
import { commitImport } from "#app/domain/browser-import/commit-import.server.ts";
import { mapImport } from "#app/domain/browser-import/map-import.server.ts";
import { runImport } from "#app/domain/browser-import/run-import.server.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { runImports } from "#jobs/run-imports.ts";
import {
  checked,
  csv,
  findImportRow,
  guessedEntries,
  line,
  upload,
  work,
} from "#tests/support/browser-import.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { until } from "#tests/support/search.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const ROWS = 700;
/** A row of the third part that is written: what stands before it has been committed. */
const HELD = 600;
const COMMITTED = 500;

const good = { rows: "good", drafts: "keep" } as const;

async function writtenRows(db: Database, id: string) {
  const [row] = await db
    .select({ n: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.state, "written")));
  return row!.n;
}

function startWorker(url: string) {
  const script = new URL("../../support/import-worker.ts", import.meta.url).pathname;
  const env = { ...process.env, DATABASE_URL: url };
  const worker = spawn(process.execPath, ["--import", "tsx", script], { env, stdio: "inherit" });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  return { kill: () => (worker.kill("SIGKILL"), ended) };
}

/** Kills the worker while it waits for a row that somebody else holds, and lets the row go. */
async function killInTheMiddle({ db, sql: client, url }: Connection & { url: string }, id: string) {
  const holder = await client.reserve();
  await holder`begin`;
  await holder`select 1 from import_rows where import_id = ${id} and number = ${HELD} for update`;
  const worker = startWorker(url);
  const isWaiting = async () => {
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return row!.n > 0;
  };
  try {
    await until("the worker waits for the row", isWaiting, 30_000);
    expect(await writtenRows(db, id)).toBe(COMMITTED);
    expect(await findImportRow(db, id)).toMatchObject({ state: "writing", progress: COMMITTED });
  } finally {
    await worker.kill();
    await holder`rollback`;
    holder.release();
  }
}

test("the import of a killed worker is taken up by another, and no row is written twice", () =>
  withOwnDatabase(async (own) => {
    const { db, url } = own;
    await makeVocabulary(db);
    const { recruiter, company } = await cast(db);
    const lines = Array.from({ length: ROWS }, (_, n) => line(n + 1));
    const id = await checked(db, recruiter, csv(...lines), { organisationId: company.id });
    await commitImport(recruiter, id, good, db);
    await killInTheMiddle(own, id);
    const stopping = new AbortController();
    const log = pino({ level: "silent" });
    // Two at once: the lock on the import lets one of them have it.
    const workers = [1, 2].map(() =>
      runImports({ databaseUrl: url, db, log, signal: stopping.signal }),
    );
    await until(
      "the import is done",
      async () => (await findImportRow(db, id)).state === "done",
      30_000,
    );
    stopping.abort();
    await Promise.all(workers);
    expect(await writtenRows(db, id)).toBe(ROWS);
    const drafts = await db.select({ id: postings.externalId }).from(postings);
    expect(new Set(drafts.map((draft) => draft.id)).size).toBe(ROWS);
    expect(drafts).toHaveLength(ROWS);
    const [deeds] = await db.select({ n: count() }).from(events).where(eq(events.verb, "imported"));
    expect(deeds!.n).toBe(ROWS);
  }));

type Scene = { db: Database } & Awaited<ReturnType<typeof cast>>;

const scene = (play: (scene: Scene) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await play({ db, ...(await cast(db)) });
  });

test("a worker that is told to stop keeps what is done and leaves the rest to the next", () =>
  scene(async ({ db, recruiter, company }) => {
    const lines = Array.from({ length: 300 }, (_, n) => line(n + 1));
    const id = await checked(db, recruiter, csv(...lines), { organisationId: company.id });
    await commitImport(recruiter, id, good, db);
    const stopped = AbortSignal.abort();
    expect(await runImport({ db, outside: db, id, now: NOW, signal: stopped })).toBeNull();
    expect((await findImportRow(db, id)).state).toBe("writing");
    await work(db, id);
    expect(await writtenRows(db, id)).toBe(300);
  }));

test("a check that was cut off begins again and finds the same", () =>
  scene(async ({ db, recruiter, company }) => {
    const id = await upload(db, recruiter, csv(line(1), line(1)), { organisationId: company.id });
    await mapImport(recruiter, id, await guessedEntries(db, id), db);
    await runImport({ db, outside: db, id, now: NOW, signal: AbortSignal.abort() });
    expect((await findImportRow(db, id)).state).toBe("checking");
    await work(db, id);
    expect((await findImportRow(db, id)).counts).toMatchObject({ good: 1, refused: 1 });
  }));

test("all or nothing writes nothing when a row is refused at last, and says which", () =>
  scene(async ({ db, recruiter, system, company }) => {
    const id = await checked(db, recruiter, csv(line(1), line(2)), { organisationId: company.id });
    await commitImport(recruiter, id, { rows: "all", drafts: "keep" }, db);
    const other = await createDraft(system, company.id, contentFor("co_development_offer"), db);
    await db.update(postings).set({ externalId: "2" }).where(eq(postings.id, other.id));
    await work(db, id);
    const found = await findImportRow(db, id);
    expect(found).toMatchObject({
      state: "checked",
      error: "refusedAtLast",
      counts: { refused: 1 },
    });
    expect(await db.select().from(postings)).toHaveLength(1);
  }));

test("a step that fails again and again is given up", () =>
  scene(async ({ db, recruiter, company }) => {
    const id = await upload(db, recruiter, csv(line(1)), { organisationId: company.id });
    await mapImport(recruiter, id, await guessedEntries(db, id), db);
    await db.execute(sql`update imports set mapping = '{"columns": "broken"}' where id = ${id}`);
    await expect(db.transaction((tx) => work(tx, id))).rejects.toThrow();
    await db.execute(sql`update imports set attempts = 5 where id = ${id}`);
    await work(db, id);
    expect(await findImportRow(db, id)).toMatchObject({ state: "failed", error: "unexpected" });
  }));

/** Nothing can be kept of this row. */
const POISON = 260;

test("a row at which every attempt ends is given up, although rows before it are done each time", () =>
  scene(async ({ db, recruiter, company }) => {
    const lines = Array.from({ length: POISON }, (_, n) => line(n + 1));
    const id = await upload(db, recruiter, csv(...lines), { organisationId: company.id });
    await mapImport(recruiter, id, await guessedEntries(db, id), db);
    await db.execute(
      sql.raw(`create function poisoned() returns trigger language plpgsql as
        $$ begin if new.number = ${POISON} then raise exception 'poison'; end if; return new; end $$;
      create trigger poison before update on import_rows for each row execute function poisoned()`),
    );
    let ended = 0;
    const started = () => findImportRow(db, id);
    while ((await started()).state === "checking" && ended < 12)
      await work(db, id).catch(() => ended++);
    expect(await started()).toMatchObject({ state: "failed", error: "unexpected" });
    expect(ended).toBe(6);
  }));
