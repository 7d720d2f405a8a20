import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { searchServerAt } from "#search/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { runPublisher } from "#search/publisher.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { areReady, readSentinels } from "#search/sentinel.server.ts";

export const silentLog: PublisherLog = { info: () => {}, warn: () => {}, error: () => {} };

/** On a machine that does much else an answer may take longer than a reader would wait; what is asked here is what it says. */
const PATIENCE_MS = 20_000;

/** The Meilisearch of the test run, with indexes of this test alone. */
export function ownSearchServer(url = process.env.MEILI_URL, key = process.env.MEILI_KEY) {
  if (!url) throw new Error("MEILI_URL is not set: run the tests with npm run test:integration.");
  const prefix = `test_${randomBytes(6).toString("hex")}_`;
  return searchServerAt({ url, key, prefix, searchTimeoutMs: PATIENCE_MS });
}

/** One search server works for all tests, and does one thing after another: whoever waits, waits for the others as well. */
export const SETTLED_WITHIN_MS = 120_000;

export async function dropIndexes(server: SearchServer): Promise<void> {
  const { results } = await server.patient.getRawIndexes({ limit: 1000 });
  const ours = results.filter(({ uid }) => uid.startsWith(server.prefix));
  // All are asked for before the first is waited for: a wait looks each 50 ms whether it is over.
  await Promise.all(
    ours.map(({ uid }) => server.patient.deleteIndex(uid).waitTask({ timeout: SETTLED_WITHIN_MS })),
  );
}

export type Publishing = { stop: () => Promise<void> };

/** Runs a publisher in this process until it is stopped. */
export function startPublisher(
  server: SearchServer,
  databaseUrl: string,
  log: PublisherLog = silentLog,
): Publishing {
  const stopping = new AbortController();
  const running = runPublisher({ server, databaseUrl, log, signal: stopping.signal });
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

export async function until(
  what: string,
  isTrue: () => Promise<boolean>,
  patienceMs = 20_000,
): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Not within ${patienceMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** Waits until nothing but parked rows is left in the outbox and queries may use the indexes. */
export function settledSearch(
  db: Database,
  server: SearchServer,
  patienceMs = SETTLED_WITHIN_MS,
): Promise<void> {
  const inStep = async () => {
    const [left] = await db
      .select({ count: sql<number>`count(*)::int` })
      .from(outbox)
      .where(sql`state <> 'parked'`);
    return left!.count === 0 && areReady(await readSentinels(server));
  };
  return until("the indexes are in step", inStep, patienceMs);
}
