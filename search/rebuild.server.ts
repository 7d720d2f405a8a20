import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { datedDocuments } from "#search/dated-documents.server.ts";
import { announceDifferences, readTimes } from "#search/differences.server.ts";
import { draftOf, finishInterrupted, rebuildKey } from "#search/interrupted-rebuild.server.ts";
import { lockSession } from "#search/publisher-lock.server.ts";
import type { LockedSession } from "#search/publisher-lock.server.ts";
import { readable } from "#search/readable.ts";
import { ensureIdentity, sentinelOf, writeSentinel } from "#search/sentinel.server.ts";
import { makeIndex } from "#search/set-up.server.ts";
import { succeeded, waitedFor } from "#search/tasks.server.ts";

export type Progress = (step: {
  index: string;
  done: number;
  step: "filling" | "swapping" | "comparing" | "finished";
}) => void | Promise<void>;

const ROWS_AT_ONCE = 500;
const TASKS_UNDER_WAY = 20;

/** Where the truth is: a connection or pool to read from, and the address for the lock. */
export type Source = { db: Database; url: string };

type Rebuilding = { server: SearchServer; db: Database; now: Date; report: Progress } & Pick<
  LockedSession,
  "confirm"
>;

/**
 * Makes every index anew beside the old one, which answers meanwhile: settings first, then all documents from
 * PostgreSQL, then the swap. Changes that the publisher wrote to the old index during that time are found by comparing
 * revisions after the swap, and what it read later than the rebuild did, and announced again, so that none is lost. The old index is kept until that is done: where
 * one is found without a rebuild, the rebuild has died, and the publisher compares in its place.
 *
 * @returns documents written, and entries announced again; null when another rebuild is under way
 * @throws LockLost when another rebuild may have begun, before anything of it can be spoilt
 */
export async function rebuild(
  server: SearchServer,
  { db, url }: Source,
  now: Date,
  report: Progress = () => {},
): Promise<{ documents: number; announced: number } | null> {
  const session = await lockSession(url, rebuildKey(server));
  if (!session) return null;
  const { confirm } = session;
  try {
    // While the search server works at one index the documents of the others are made.
    const rebuilt = await allEnded(
      COLLECTION_LIST.map((one) => rebuildOne({ server, db, confirm, now, report }, one)),
    );
    return {
      documents: sum(rebuilt.map(({ documents }) => documents)),
      announced: sum(rebuilt.map(({ announced }) => announced)),
    };
  } finally {
    await session.close();
  }
}

/** What each came to, when all have ended: the lock is held as long as one is at work. */
async function allEnded<Result>(work: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

async function rebuildOne(context: Rebuilding, collection: Collection) {
  const { server, db, confirm, now, report } = context;
  const live = server.uid(collection.index);
  const draft = draftOf(server, collection);
  const tell = (step: Parameters<Progress>[0]["step"], done: number) =>
    report({ index: collection.index, done, step });
  // What an interrupted rebuild has left is no start for this one.
  await finishInterrupted(server, db, collection, now);
  await makeIndex(server, draft, collection);
  const documents = await fill(context, collection, (done) => tell("filling", done));
  // Swapped in together with its documents.
  await writeSentinel(server, draft, sentinelOf(await ensureIdentity(db), now, true));
  await tell("swapping", documents);
  // A swap needs both; the live one is missing on a server that was never published to.
  await succeeded(server.patient.createIndex(live, { primaryKey: "id" }), ["index_already_exists"]);
  await confirm();
  await succeeded(server.patient.swapIndexes([{ indexes: [live, draft], rename: false }]));
  await tell("comparing", documents);
  const replaced = await readTimes(server, draft);
  const announced = await announceDifferences(server, db, collection, now, replaced);
  await confirm();
  await succeeded(server.patient.deleteIndex(draft));
  await tell("finished", documents);
  return { documents, announced };
}

async function fill(
  { server, db, confirm }: Rebuilding,
  collection: Collection,
  onProgress: (done: number) => void | Promise<void>,
): Promise<number> {
  const index = server.patient.index(draftOf(server, collection));
  const underWay: number[] = [];
  let done = 0;
  for (let after: string | null = null; ;) {
    const page: { id: string }[] = await collection.page(db, after, ROWS_AT_ONCE);
    if (page.length === 0) break;
    // What cannot be read is missing after the swap: it is announced, and parked by the publisher.
    const documents = await readable(
      page.map(({ id }) => id),
      (ids) => datedDocuments(db, collection, ids),
    );
    await confirm();
    if (documents.length > 0)
      underWay.push((await index.addDocuments(documents, { primaryKey: "id" })).taskUid);
    if (underWay.length >= TASKS_UNDER_WAY) await finished(server, underWay.shift()!);
    done += documents.length;
    after = page.at(-1)!.id;
    await onProgress(done);
  }
  for (const uidOfTask of underWay) await finished(server, uidOfTask);
  return done;
}

async function finished(server: SearchServer, uid: number): Promise<void> {
  const task = await waitedFor(server, uid);
  if (task.status !== "succeeded")
    throw new Error(`Search task ${uid} ${task.status}: ${task.error?.message}`);
}
