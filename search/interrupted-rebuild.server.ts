import type { Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { announceDifferences, readTimes } from "#search/differences.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import { readSentinel } from "#search/sentinel.server.ts";
import { codeOf, succeeded, waitedFor } from "#search/tasks.server.ts";

const TASKS_AT_ONCE = 1000;

/** The index that a rebuild fills; after the swap it holds what was replaced, until the comparison is done. */
export const draftOf = (server: SearchServer, { index }: Collection): string =>
  `${server.uid(index)}_new`;

/** What a rebuild locks as long as it lives. */
export const rebuildKey = ({ prefix }: SearchServer): string => lockKey("rebuild", prefix);

/**
 * Finishes rebuilds that died before their comparison was done, as far as that goes without waiting: what is still under
 * way in the search server is looked at again the next time, for whoever publishes has no time to stand by. Answers how
 * many entries were announced; a rebuild that lives is left alone.
 */
export async function finishInterruptedRebuilds(
  server: SearchServer,
  db: Database,
  databaseUrl: string,
  now: Date,
): Promise<number> {
  const drafts = await Promise.all(COLLECTION_LIST.map((one) => hasDraft(server, one)));
  if (!drafts.includes(true)) return 0;
  const session = await lockSession(databaseUrl, rebuildKey(server));
  if (!session) return 0;
  try {
    let announced = 0;
    for (const collection of COLLECTION_LIST) {
      if (!(await hasDraft(server, collection))) continue;
      await giveUpFilling(server, collection);
      if ((await endingOf(server, collection)).length > 0) continue;
      announced += await compare(server, db, collection, now);
      await server.patient.deleteIndex(draftOf(server, collection));
    }
    return announced;
  } finally {
    await session.close();
  }
}

/**
 * Compares an index whose draft a dead rebuild has left with PostgreSQL, announces what differs, and only then removes
 * the draft. Whoever calls it holds the lock of rebuilds, and waits until it is done.
 */
export async function finishInterrupted(
  server: SearchServer,
  db: Database,
  collection: Collection,
  now: Date,
): Promise<void> {
  if (!(await hasDraft(server, collection))) return;
  await giveUpFilling(server, collection);
  for (const { uid } of await endingOf(server, collection)) await waitedFor(server, uid);
  await compare(server, db, collection, now);
  await succeeded(server.patient.deleteIndex(draftOf(server, collection)), ["index_not_found"]);
}

async function compare(server: SearchServer, db: Database, collection: Collection, now: Date) {
  const isLive = await hasIndex(server, server.uid(collection.index));
  if (!isLive) return 0;
  const draft = draftOf(server, collection);
  // A draft has a sentinel when it is full, and most likely was swapped for the other; if not, all of it goes out again.
  const isReplaced = (await readSentinel(server, draft)) !== null;
  const replaced = isReplaced ? await readTimes(server, draft) : undefined;
  return announceDifferences(server, db, collection, now, replaced);
}

const hasDraft = (server: SearchServer, collection: Collection) =>
  hasIndex(server, draftOf(server, collection));

async function hasIndex(server: SearchServer, uid: string): Promise<boolean> {
  try {
    await server.patient.index(uid).getRawInfo();
    return true;
  } catch (error) {
    if (codeOf(error) === "index_not_found") return false;
    throw error;
  }
}

const UNDER_WAY = ["enqueued", "processing"] as const;

/** What is filled into a draft that nobody will swap in holds up everything else that waits. */
async function giveUpFilling(server: SearchServer, collection: Collection): Promise<void> {
  const filling = {
    indexUids: [draftOf(server, collection)],
    types: ["documentAdditionOrUpdate" as const],
    statuses: [...UNDER_WAY],
  };
  const { total } = await server.patient.tasks.getTasks({ ...filling, limit: 1 });
  if (total > 0) await server.patient.tasks.cancelTasks(filling);
}

/**
 * Swaps that a dead rebuild has ordered and that are still to come, for what is compared before them is soon replaced; and
 * the deletion of its draft.
 */
async function endingOf(server: SearchServer, collection: Collection): Promise<Task[]> {
  const draft = draftOf(server, collection);
  const { results } = await server.patient.tasks.getTasks({
    types: ["indexSwap", "indexDeletion"],
    statuses: [...UNDER_WAY],
    limit: TASKS_AT_ONCE,
  });
  return results.filter(
    ({ indexUid, details }) =>
      indexUid === draft || details?.swaps?.some(({ indexes }) => indexes.includes(draft)),
  );
}
