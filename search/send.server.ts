import type { Database } from "#db/client.server.ts";
import { isTransient } from "#db/transient.ts";
import {
  ATTEMPTS_BEFORE_PARKING,
  carriedBy,
  claim,
  park,
  retrySmaller,
} from "#search/claim.server.ts";
import type { Claimed, Turn } from "#search/claim.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import type { Collection, SearchDocument } from "#search/documents.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import type { PublisherParts } from "#search/publisher-parts.server.ts";
import { isRefusal } from "#search/refusal.ts";
import type { Watch } from "#search/strays.server.ts";
import { tell } from "#search/tell.ts";

export type Sending = {
  server: SearchServer;
  db: Database;
  log: PublisherLog;
  /** Throws when this process is no longer the one that publishes. */
  confirm: () => Promise<void>;
  /** Hears of every task that was sent, and what documents it carries. */
  own: Watch["own"];
  /** Waits until no task is under way. */
  drain: () => Promise<void>;
  parts: Pick<PublisherParts, "read" | "remove">;
};

/**
 * Sends one batch of waiting rows of a collection: whole documents of what belongs in the index, deletions of what does
 * not, read after the rows were claimed, so that any later change is announced anew.
 *
 * @returns the rows sent; empty when nothing waits
 * @throws whatever the network throws; the rows stay claimed without a task, and are released by the caller
 */
export async function sendBatch(
  context: Sending,
  collection: Collection,
  turn: Turn,
): Promise<Claimed[]> {
  const { db } = context;
  const rows = await claim(db, collection.entity, turn);
  if (rows.length === 0) return rows;
  // Meilisearch takes waiting tasks together and fails them together: rows that failed before get the queue alone.
  if (turn === "failed") await context.drain();
  const documents = await documentsOf(context, collection, rows);
  if (!documents) return rows;
  await context.confirm();
  const present = new Set(documents.map(({ id }) => id));
  const index = context.server.patient.index(context.server.uid(collection.index));
  const kept = rows.filter(({ id }) => present.has(id));
  const gone = rows.filter(({ id }) => !present.has(id));
  const { own, parts } = context;
  await dispatch(context, collection, kept, async () => {
    const task = await index.addDocuments(documents, { primaryKey: "id" });
    own(task.taskUid, { collection, documents });
    return task;
  });
  await dispatch(context, collection, gone, async (ids) => {
    const task = await parts.remove(index, ids);
    own(task.taskUid);
    return task;
  });
  return rows;
}

/**
 * A row that no document can be made of falls out of its batch like one that Meilisearch refuses. An id that is none of
 * ours is not asked for: its document goes.
 */
async function documentsOf(
  { db, log, parts }: Sending,
  collection: Collection,
  rows: Claimed[],
): Promise<SearchDocument[] | null> {
  const { entity } = collection;
  const ids = rows.map(({ id }) => id);
  try {
    return await parts.read(db, collection, ids.filter(collection.isOwnId));
  } catch (error) {
    if (isTransient(error)) throw error;
    log.error({ entity, rows: ids.length, error: tell(error) }, "no document can be made");
    const reason = `No document can be made: ${tell(error)}`;
    await refuse(db, entity, ids, rows[0]!.attempts, reason);
    return null;
  }
}

async function dispatch(
  { db, log }: Pick<Sending, "db" | "log">,
  { entity }: Collection,
  rows: Claimed[],
  send: (ids: string[]) => Promise<{ taskUid: number }>,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  try {
    const { taskUid } = await send(ids);
    await carriedBy(db, entity, ids, taskUid);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ entity, rows: ids.length, error: tell(error) }, "the search server refused a batch");
    await refuse(db, entity, ids, rows[0]!.attempts, tell(error));
  }
}

/** A row is taken out of the way when it has been refused alone after so many repetitions. */
const refuse = (
  db: Database,
  entity: Collection["entity"],
  ids: string[],
  attempts: number,
  error: string,
) =>
  ids.length === 1 && attempts >= ATTEMPTS_BEFORE_PARKING
    ? park(db, entity, ids, error)
    : retrySmaller(db, entity, ids, error);
