import { closeDatabase, database } from "#db/client.server.ts";
import { keepMatchIndex } from "#app/domain/match-index/keep.server.ts";
import { readBeside } from "#app/domain/skill-suggestion/reader.server.ts";
import { SHORT_IMPORT_ROWS } from "#db/limits.ts";
import { requireEnvironment } from "#env";
import { log } from "#jobs/log.ts";
import { mailTransport } from "#jobs/mail-transport.server.ts";
import { runImports } from "#jobs/run-imports.ts";
import { takeFirstSnapshot } from "#jobs/renew-snapshot.ts";
import { startSchedule } from "#jobs/schedule.server.ts";
import { runMailing } from "#jobs/send-mails.ts";
import { searchServer } from "#search/client.server.ts";
import { runPublisher } from "#search/publisher.server.ts";

const environment = requireEnvironment();
const { DATABASE_URL: databaseUrl } = environment;
const LAST_RESORT_MS = 12_000;

const stopping = new AbortController();

// Nothing else that the worker does waits until a vocabulary is prepared for an import.
readBeside();

/** Search is published to as long as the process lives; without a search server there is nothing to publish to. */
function publish(): Promise<void> {
  const server = searchServer();
  if (!server) {
    log.warn("MEILI_URL is not set: search is answered by PostgreSQL");
    return Promise.resolve();
  }
  return runPublisher({ server, databaseUrl, log, signal: stopping.signal });
}

/** Mails are sent as long as the process lives; without a server for them they wait until there is one. */
function mail(): Promise<void> {
  const transport = mailTransport(environment);
  if (!transport) {
    log.warn("SMTP_URL is not set: mails wait until it is");
    return Promise.resolve();
  }
  const origin = environment.ORIGIN ?? `http://localhost:${environment.PORT}`;
  return runMailing({ db: database(), transport, origin, log }, stopping.signal);
}

/**
 * Imports in the browser are checked and written here, so that no page waits for them; beside the long ones there is always
 * somebody for the short ones.
 */
async function bringIn(): Promise<void> {
  const work = { databaseUrl, db: database(), log, signal: stopping.signal };
  await Promise.all([runImports(work), runImports({ ...work, mostRows: SHORT_IMPORT_ROWS })]);
}

async function stop(
  stopSchedule: () => Promise<void>,
  lasting: Promise<void>[],
  endIndex: () => void,
): Promise<void> {
  setTimeout(() => process.exit(1), LAST_RESORT_MS).unref();
  stopping.abort();
  endIndex();
  await Promise.all([...lasting, stopSchedule()]);
  await closeDatabase();
}

try {
  const lasting = [publish(), mail(), bringIn()];
  // The first ten of every list are noted here, which takes the index; until it stands PostgreSQL answers.
  const endIndex = keepMatchIndex(log);
  const stopSchedule = await startSchedule(databaseUrl, database(), log);
  await takeFirstSnapshot(database(), new Date());
  log.info("working");
  const onSignal = (signal: string) => {
    if (stopping.signal.aborted) return;
    log.info({ signal }, "stopping");
    stop(stopSchedule, lasting, endIndex).then(
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
