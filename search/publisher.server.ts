import { setTimeout as sleep } from "node:timers/promises";
import { listTurns, releaseUnsent } from "#search/claim.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import type { LockedSession } from "#search/publisher-lock.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { PARTS } from "#search/publisher-parts.server.ts";
import type { PublisherParts } from "#search/publisher-parts.server.ts";
import { sendBatch } from "#search/send.server.ts";
import type { Sending } from "#search/send.server.ts";
import { areReady, isSame, readSentinels } from "#search/sentinel.server.ts";
import { settle } from "#search/settle.server.ts";
import { markReady } from "#search/set-up.server.ts";
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
export async function runPublisher(
  options: PublisherOptions,
  parts: PublisherParts = PARTS,
): Promise<void> {
  const { databaseUrl, server, log, signal } = options;
  const key = lockKey("publisher", server.prefix);
  const watch = parts.watch(server);
  let pause = SHORTEST_PAUSE_MS;
  while (!signal.aborted) {
    let session: LockedSession | null = null;
    try {
      session = await lockSession(databaseUrl, key);
      if (session)
        await publish(options, { session, watch, parts }, () => {
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

type Turn = { session: LockedSession; watch: Watch; parts: PublisherParts };

async function publish(
  { server, databaseUrl, log, signal }: PublisherOptions,
  { session, watch, parts }: Turn,
  onProgress: () => void,
): Promise<void> {
  const { db } = session;
  const { own, look } = watch;
  const place = { server, databaseUrl, log, db, own };
  // What an earlier publisher claimed and did not send, or sent without hearing the answer, goes out again.
  await releaseUnsent(db);
  let upkeep: Upkeep | null = null;
  const [isTimeToKeepUp, isTimeToMark, isTimeToLook] = [
    every(UPKEEP_MS),
    every(READY_CHECK_MS),
    every(LOOK_MS),
  ];
  while (!signal.aborted) {
    await session.confirm();
    const isLooking = isTimeToLook();
    if (!upkeep || isTimeToKeepUp() || (isLooking && (await isChanged(server, upkeep))))
      upkeep = await keepUp(place, upkeep, new Date());
    const { finished, open } = await settle(server, db, log, parts);
    const sending = { ...session, server, log, own, parts };
    const sent = open < TASKS_UNDER_WAY ? await sendAll(sending) : 0;
    if (finished > 0) log.info({ finished, open }, "changes are in search");
    if (finished > 0 || (open === 0 && sent === 0)) onProgress();
    if (!areReady(upkeep.sentinels) && isTimeToMark())
      upkeep.sentinels = await markReady(place, upkeep.sentinels);
    // What is being filled differs anyway.
    if (areReady(upkeep.sentinels) && isLooking) {
      const differences = await look(db, new Date());
      if (differences > 0) log.warn({ rows: differences }, "search was out of step; sending again");
    }
    if (sent === 0) await rest(open > 0 ? BUSY_MS : IDLE_MS, signal);
  }
}

/** Whether an index was emptied, replaced or swapped since it was looked after. */
const isChanged = async (server: SearchServer, { sentinels }: Upkeep): Promise<boolean> =>
  !isSame(sentinels, await readSentinels(server));

/** Answers whether so long has passed since it last said so. */
function every(ms: number): () => boolean {
  let last = 0;
  return () => {
    if (Date.now() - last < ms) return false;
    last = Date.now();
    return true;
  };
}

/** A batch of fresh changes of every collection, then one of failed rows; answers how many rows. */
async function sendAll(
  context: Omit<Sending, "drain"> & { parts: PublisherParts },
): Promise<number> {
  const { server, db, log, parts } = context;
  const drain = async () => {
    while ((await settle(server, db, log, parts)).open > 0) await sleep(BUSY_MS);
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
