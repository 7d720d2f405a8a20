import { and, inArray, lte, sql } from "drizzle-orm";
import type { EnqueuedTaskPromise, Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { IndexName, SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { announce } from "#search/outbox.server.ts";
import { SETTINGS_HASH } from "#search/settings.ts";

/**
 * One document in an index of its own tells whether the indexes are ours and full: a search server that was wiped,
 * replaced or is still being filled has none or one that is not ready, and then PostgreSQL answers.
 */
export type Sentinel = { id: "sentinel"; settings: string; ready: boolean; since: string };

const SET_UP_TIMEOUT_MS = 600_000;
const ROWS_AT_ONCE = 5000;

/** Waits for a task and throws what it failed by. The client itself resolves with failed tasks. */
export async function succeeded(
  enqueued: EnqueuedTaskPromise,
  allowed: readonly string[] = [],
): Promise<Task> {
  const task = await enqueued.waitTask({ timeout: SET_UP_TIMEOUT_MS, interval: 50 });
  if (task.status === "succeeded" || allowed.includes(task.error?.code ?? "")) return task;
  throw new Error(`Search task ${task.uid} (${task.type}) ${task.status}: ${task.error?.message}`);
}

/** The document that tells whose index this is and how it was built; null when there is none. */
export async function readSentinel(server: SearchServer): Promise<Sentinel | null> {
  const { results } = await server.patient
    .multiSearch({
      queries: [{ indexUid: server.uid("sentinel"), q: "", limit: 1 }],
    })
    .catch((error: unknown) => {
      if (codeOf(error) === "index_not_found") return { results: [] };
      throw error;
    });
  return (results[0]?.hits[0] as Sentinel | undefined) ?? null;
}

/** The code that Meilisearch gave an error, if it is one of its own. */
export const codeOf = (error: unknown): string | undefined =>
  (error as { cause?: { code?: string } }).cause?.code;

/**
 * Makes the indexes where they are missing, brings their settings up to date, and announces everything when they have
 * to be filled. An index that is full of older documents goes on answering meanwhile.
 *
 * @returns the sentinel as it then stands
 */
export async function ensureIndexes(
  server: SearchServer,
  db: Database,
  now: Date,
): Promise<Sentinel> {
  const told = await readSentinel(server);
  // A sentinel says nothing of an index that somebody has deleted beside it, or that a document has made anew since.
  const found = told && (await areWhole(server)) ? told : null;
  if (found?.settings === SETTINGS_HASH) return found;
  if (told && !found) await writeSentinel(server, { ready: false, since: now.toISOString() });
  await Promise.all(
    COLLECTION_LIST.map(async (collection) => {
      await makeIndex(server, server.uid(collection.index), collection);
      // Documents of an index without a sentinel are not known to be ours.
      if (!found) await succeeded(indexOf(server, collection.index).deleteAllDocuments());
    }),
  );
  for (const collection of COLLECTION_LIST) await announceAll(db, collection, now);
  const since = now.toISOString();
  return writeSentinel(server, { ready: found?.ready ?? false, since });
}

/** Whether every index is there and was set up: one that was made by its first document alone can be filtered by nothing. */
async function areWhole(server: SearchServer): Promise<boolean> {
  const isWhole = async ({ index }: Collection) => {
    const attributes = await indexOf(server, index)
      .getFilterableAttributes()
      .catch((error: unknown) => {
        if (codeOf(error) === "index_not_found") return [];
        throw error;
      });
    return (attributes ?? []).length > 0;
  };
  return (await Promise.all(COLLECTION_LIST.map(isWhole))).every(Boolean);
}

/** Creates an index with the settings of a collection, or brings an existing one up to date. */
export async function makeIndex(server: SearchServer, uid: string, { settings }: Collection) {
  await succeeded(server.patient.createIndex(uid, { primaryKey: "id" }), ["index_already_exists"]);
  await succeeded(server.patient.index(uid).updateSettings(settings));
}

const indexOf = (server: SearchServer, name: IndexName) => server.patient.index(server.uid(name));

/** Puts everything that belongs in an index into the outbox. Answers how many entries. */
async function announceAll(db: Database, collection: Collection, now: Date) {
  let count = 0;
  for (let after: string | null = null; ;) {
    const page = await collection.page(db, after, ROWS_AT_ONCE);
    if (page.length === 0) return count;
    await announce(
      db,
      page.map((row) => ({ entity: collection.entity, ...row })),
      now,
    );
    count += page.length;
    after = page.at(-1)!.id;
  }
}

/** Says what the indexes are now. */
export async function writeSentinel(
  server: SearchServer,
  state: Pick<Sentinel, "ready" | "since">,
): Promise<Sentinel> {
  const sentinel: Sentinel = { id: "sentinel", settings: SETTINGS_HASH, ...state };
  const index = server.patient.index(server.uid("sentinel"));
  await succeeded(index.addDocuments([sentinel], { primaryKey: "id" }));
  return sentinel;
}

/**
 * Lets queries use the indexes once everything that was announced when they were made has arrived. Parked rows are not
 * waited for: staff see them.
 */
export async function markReady(
  server: SearchServer,
  db: Database,
  sentinel: Sentinel,
): Promise<Sentinel> {
  if (sentinel.ready) return sentinel;
  const [{ missing } = { missing: 0 }] = await db
    .select({ missing: sql<number>`count(*)::int` })
    .from(outbox)
    .where(
      and(
        inArray(outbox.state, ["waiting", "sent"]),
        lte(outbox.changedAt, new Date(sentinel.since)),
      ),
    );
  if (missing > 0) return sentinel;
  return writeSentinel(server, { ready: true, since: sentinel.since });
}
