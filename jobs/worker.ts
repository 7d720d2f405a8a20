import { closeDatabase, database } from "#db/client.server.ts";
import { requireEnvironment } from "#env";
import { log } from "#jobs/log.ts";
import { takeFirstSnapshot } from "#jobs/renew-snapshot.ts";
import { startSchedule } from "#jobs/schedule.server.ts";
import { searchServer } from "#search/client.server.ts";
import { runPublisher } from "#search/publisher.server.ts";

const { DATABASE_URL: databaseUrl } = requireEnvironment();
const LAST_RESORT_MS = 12_000;

const stopping = new AbortController();

/** Search is published to as long as the process lives; without a search server there is nothing to publish to. */
function publish(): Promise<void> {
  const server = searchServer();
  if (!server) {
    log.warn("MEILI_URL is not set: search is answered by PostgreSQL");
    return Promise.resolve();
  }
  return runPublisher({ server, databaseUrl, log, signal: stopping.signal });
}

async function stop(stopSchedule: () => Promise<void>, publishing: Promise<void>): Promise<void> {
  setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
  stopping.abort();
  await Promise.all([publishing, stopSchedule()]);
  await closeDatabase();
}

try {
  const publishing = publish();
  const stopSchedule = await startSchedule(databaseUrl, database(), log);
  await takeFirstSnapshot(database(), new Date());
  log.info("working");
  const onSignal = (signal: string) => {
    if (stopping.signal.aborted) return;
    log.info({ signal }, "stopping");
    stop(stopSchedule, publishing).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
} catch (error) {
  log.fatal({ err: error }, "the worker can not start");
  process.exit(1);
}
