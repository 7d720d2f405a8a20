import { setTimeout as sleep } from "node:timers/promises";
import { listTurns, releaseUnsent } from "#search/claim.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import type { LockedSession } from "#search/publisher-lock.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { sendBatch } from "#search/send.server.ts";
import type { Sending } from "#search/send.server.ts";
import { settle } from "#search/settle.server.ts";
import { markReady } from "#search/set-up.server.ts";
import { watchTasks } from "#search/strays.server.ts";
import type { Watch } from "#search/strays.server.ts";
import { tell } from "#search/tell.ts";
import { keepUp } from "#search/upkeep.server.ts";
import type { Upkeep } from "#search/upkeep.server.ts";

export type PublisherOptions = {
  server: SearchServer;
  databaseUrl: string;
  log: PublisherLog;
  signal: AbortSignal;
};

const IDLE_MS = 250;
const BUSY_MS = 25;
const TASKS_UNDER_WAY = 20;
const LOCK_RETRY_MS = 2000;
const SHORTEST_PAUSE_MS = 250;
/** No longer: interruptions that follow each other add up, and what waits is not found meanwhile. */
const LONGEST_PAUSE_MS = 1000;
const UPKEEP_MS = 10_000;
const READY_CHECK_MS = 500;
const LOOK_MS = 1000;

/**
 * Keeps the indexes in step with PostgreSQL until the signal. Of all processes that call it, one works at a time per set
 * of indexes; when it dies, the next takes over within two seconds and a connection's end. Outages of either server are
 * waited out, and what has piled up is sent then.
 */
export async function runPublisher(options: PublisherOptions): Promise<void> {
  const { databaseUrl, server, log, signal } = options;
  const key = lockKey("publisher", server.prefix);
  const watch = watchTasks(server);
  let pause = SHORTEST_PAUSE_MS;
  while (!signal.aborted) {
    let session: LockedSession | null = null;
    try {
      session = await lockSession(databaseUrl, key);
      if (session)
        await publish(options, session, watch, () => {
          pause = SHORTEST_PAUSE_MS;
        });
      else await rest(LOCK_RETRY_MS, signal);
    } catch (error) {
      log.warn({ error: tell(error), pause }, "publishing to search is interrupted");
      await rest(pause, signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    } finally {
      await session?.close();
    }
  }
}

async function publish(
  { server, databaseUrl, log, signal }: PublisherOptions,
  session: LockedSession,
  { own, look }: Watch,
  onProgress: () => void,
): Promise<void> {
  const { db } = session;
  // What an earlier publisher claimed and did not send, or sent without hearing the answer, goes out again.
  await releaseUnsent(db);
  let upkeep: Upkeep | null = null;
  let checkedAt = 0;
  let askedAt = 0;
  let lookedAt = 0;
  while (!signal.aborted) {
    await session.confirm();
    if (!upkeep || Date.now() - checkedAt > UPKEEP_MS) {
      upkeep = await keepUp({ server, databaseUrl, log }, db, upkeep, new Date());
      checkedAt = Date.now();
    }
    const { finished, open } = await settle(server, db, log);
    const sent = open < TASKS_UNDER_WAY ? await sendAll({ ...session, server, log, own }) : 0;
    if (finished > 0) log.info({ finished, open }, "changes are in search");
    if (finished > 0 || (open === 0 && sent === 0)) onProgress();
    if (!upkeep.sentinel.ready && Date.now() - askedAt > READY_CHECK_MS) {
      upkeep.sentinel = await markReady(server, db, upkeep.sentinel);
      askedAt = Date.now();
    }
    // What is being filled differs anyway.
    if (upkeep.sentinel.ready && Date.now() - lookedAt > LOOK_MS) {
      const differences = await look(db, new Date());
      if (differences > 0) log.warn({ rows: differences }, "search was out of step; sending again");
      lookedAt = Date.now();
    }
    if (sent === 0) await rest(open > 0 ? BUSY_MS : IDLE_MS, signal);
  }
}

/** A batch of fresh changes of every collection, then one of failed rows; answers how many rows. */
async function sendAll(context: Omit<Sending, "drain">): Promise<number> {
  const { server, db, log } = context;
  const drain = async () => {
    while ((await settle(server, db, log)).open > 0) await sleep(BUSY_MS);
  };
  const waiting = await listTurns(db);
  let sent = 0;
  for (const turn of ["fresh", "failed"] as const)
    for (const collection of COLLECTION_LIST)
      if (waiting.some((next) => next.turn === turn && next.entity === collection.entity))
        sent += (await sendBatch({ ...context, drain }, collection, turn)).length;
  return sent;
}

/** Sleeps until the time is over or the signal comes. */
async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
