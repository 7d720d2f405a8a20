import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "#db/client.server.ts";
import { listWaitingImports, runImport } from "#app/domain/browser-import/run-import.server.ts";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import { tell } from "#search/tell.ts";

export type ImportWork = {
  databaseUrl: string;
  /** The connections of this process; the work itself is done over one that holds the import's lock. */
  db: Database;
  log: Logger;
  signal: AbortSignal;
  /** Imports with more rows are left to others; without it, none are. */
  mostRows?: number;
};

const IDLE_MS = 1000;
const AFTER_TROUBLE_MS = 2000;

/**
 * Checks, writes and publishes imports as long as the process lives. Any number of workers may call it: each import is done
 * by whoever holds its lock. The lock lives as long as a connection, so that the import of a killed worker is taken up again
 * at once.
 */
export async function runImports(work: ImportWork): Promise<void> {
  const { log, signal } = work;
  while (!signal.aborted) {
    try {
      if (!(await runNext(work))) await rest(IDLE_MS, signal);
    } catch (error) {
      log.error({ error: tell(error) }, "an import is interrupted");
      await rest(AFTER_TROUBLE_MS, signal);
    }
  }
}

/** Does one step of the import that has waited longest and that nobody else is at; answers whether there was one. */
async function runNext({ databaseUrl, db, log, signal, mostRows }: ImportWork): Promise<boolean> {
  for (const id of await listWaitingImports(db, mostRows)) {
    const session = await lockSession(databaseUrl, lockKey("import", id));
    if (!session) continue;
    try {
      const step = await runImport({ db: session.db, outside: db, id, now: new Date(), signal });
      if (step) log.info({ import: id, step }, "done");
      return true;
    } finally {
      await session.close();
    }
  }
  return false;
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
