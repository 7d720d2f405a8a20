import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { announceDifferences } from "#search/differences.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { lockKey, lockSession } from "#search/publisher-lock.server.ts";
import { codeOf, succeeded } from "#search/set-up.server.ts";

const SWAP_TIMEOUT_MS = 600_000;
const SWAPS_AT_ONCE = 1000;

/** The index that a rebuild fills; after the swap it holds what was replaced, until the comparison is done. */
export const draftOf = (server: SearchServer, { index }: Collection): string =>
  `${server.uid(index)}_new`;

/** What a rebuild locks as long as it lives. */
export const rebuildKey = ({ prefix }: SearchServer): string => lockKey("rebuild", prefix);

/**
 * Finishes rebuilds that died before their comparison was done. Answers how many entries were announced; a rebuild that
 * lives is left alone.
 */
export async function finishInterruptedRebuilds(
  server: SearchServer,
  db: Database,
  databaseUrl: string,
  now: Date,
): Promise<number> {
  const found = await Promise.all(COLLECTION_LIST.map((one) => hasDraft(server, one)));
  if (!found.includes(true)) return 0;
  const session = await lockSession(databaseUrl, rebuildKey(server));
  if (!session) return 0;
  try {
    let announced = 0;
    for (const collection of COLLECTION_LIST)
      announced += await finishInterrupted(server, db, collection, now);
    return announced;
  } finally {
    await session.close();
  }
}

/**
 * Compares an index whose draft a dead rebuild has left with PostgreSQL, announces what differs, and only then removes
 * the draft. Whoever calls it holds the lock of rebuilds. Answers how many entries were announced.
 */
export async function finishInterrupted(
  server: SearchServer,
  db: Database,
  collection: Collection,
  now: Date,
): Promise<number> {
  if (!(await hasDraft(server, collection))) return 0;
  await swapsAreOver(server, draftOf(server, collection));
  const isLive = await hasIndex(server, server.uid(collection.index));
  const announced = isLive ? await announceDifferences(server, db, collection, now) : 0;
  await succeeded(server.patient.deleteIndex(draftOf(server, collection)), ["index_not_found"]);
  return announced;
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

/** A swap that a dead rebuild has ordered may still be to come, and what is compared before it is soon replaced. */
async function swapsAreOver(server: SearchServer, draft: string): Promise<void> {
  const { results } = await server.patient.tasks.getTasks({
    types: ["indexSwap"],
    statuses: ["enqueued", "processing"],
    limit: SWAPS_AT_ONCE,
  });
  const ours = results.filter(({ details }) =>
    details?.swaps?.some(({ indexes }) => indexes.includes(draft)),
  );
  for (const { uid } of ours)
    await server.patient.tasks.waitForTask(uid, { timeout: SWAP_TIMEOUT_MS, interval: 50 });
}
