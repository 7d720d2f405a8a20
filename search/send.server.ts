import { MeilisearchApiError } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { carriedBy, claim, park, retrySmaller } from "#search/claim.server.ts";
import type { Claimed, Turn } from "#search/claim.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import type { Collection, SearchDocument } from "#search/documents.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { tell } from "#search/tell.ts";

export type Sending = {
  server: SearchServer;
  db: Database;
  log: PublisherLog;
  /** Throws when this process is no longer the one that publishes. */
  confirm: () => Promise<void>;
  /** Waits until no task is under way. */
  drain: () => Promise<void>;
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
  const ids = rows.map(({ id }) => id);
  const documents = await documentsOf(context, collection, rows);
  if (!documents) return rows;
  await context.confirm();
  const present = new Set(documents.map(({ id }) => id));
  const index = context.server.patient.index(context.server.uid(collection.index));
  await dispatch(context, collection, [...present], () =>
    index.addDocuments(documents, { primaryKey: "id" }),
  );
  await dispatch(
    context,
    collection,
    ids.filter((id) => !present.has(id)),
    (gone) => index.deleteDocuments(gone),
  );
  return rows;
}

/** A row that no document can be made of falls out of its batch like one that Meilisearch refuses. */
async function documentsOf(
  { db, log }: Sending,
  { entity, documents }: Collection,
  rows: Claimed[],
): Promise<SearchDocument[] | null> {
  const ids = rows.map(({ id }) => id);
  try {
    return await db.transaction((tx) => documents(tx, ids));
  } catch (error) {
    if (isConnectionError(error)) throw error;
    log.error({ entity, rows: ids.length, error: tell(error) }, "no document can be made");
    await refuse(db, entity, ids, `No document can be made: ${tell(error)}`);
    return null;
  }
}

async function dispatch(
  { db, log }: Sending,
  { entity }: Collection,
  ids: string[],
  send: (ids: string[]) => Promise<{ taskUid: number }>,
): Promise<void> {
  if (ids.length === 0) return;
  try {
    const { taskUid } = await send(ids);
    await carriedBy(db, entity, ids, taskUid);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ entity, rows: ids.length, error: tell(error) }, "the search server refused a batch");
    await refuse(db, entity, ids, tell(error));
  }
}

const refuse = (db: Database, entity: Collection["entity"], ids: string[], error: string) =>
  ids.length === 1 ? park(db, entity, ids, error) : retrySmaller(db, entity, ids, error);

const REFUSING_STATUSES = [400, 404, 413, 415, 422];

/** Refused for what was sent, in contrast to a server that is away, busy or does not know our key. */
const isRefusal = (error: unknown) =>
  error instanceof MeilisearchApiError && REFUSING_STATUSES.includes(error.response.status);

function isConnectionError(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: unknown };
  // Class 08 is a lost connection, 57P a server that shuts down; the driver has words of its own.
  return (
    /^(?:08|57P|CONNECTION|ECONN|EPIPE|CONNECT_TIMEOUT)/.test(code ?? "") ||
    (cause !== undefined && cause !== error && isConnectionError(cause))
  );
}
