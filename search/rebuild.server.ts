import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { announceDifferences } from "#search/differences.server.ts";
import { makeIndex, succeeded, writeSentinel } from "#search/set-up.server.ts";

export type Progress = (step: {
  index: string;
  done: number;
  step: "filling" | "swapping" | "comparing" | "finished";
}) => void | Promise<void>;

const ROWS_AT_ONCE = 500;
const TASKS_UNDER_WAY = 20;

/**
 * Makes every index anew beside the old one, which answers meanwhile: settings first, then all documents from
 * PostgreSQL, then the swap. Changes that the publisher wrote to the old index during that time are found by comparing
 * revisions after the swap, and announced again, so that none is lost.
 *
 * @returns documents written, and entries announced again
 */
export async function rebuild(
  server: SearchServer,
  db: Database,
  now: Date,
  report: Progress = () => {},
): Promise<{ documents: number; announced: number }> {
  const total = { documents: 0, announced: 0 };
  for (const collection of COLLECTION_LIST) {
    const { documents, announced } = await rebuildOne(server, db, collection, now, report);
    total.documents += documents;
    total.announced += announced;
  }
  await writeSentinel(server, { ready: true, since: now.toISOString() });
  return total;
}

async function rebuildOne(
  server: SearchServer,
  db: Database,
  collection: Collection,
  now: Date,
  report: Progress,
) {
  const live = server.uid(collection.index);
  const draft = `${live}_new`;
  const tell = (step: Parameters<Progress>[0]["step"], done: number) =>
    report({ index: collection.index, done, step });
  // What an interrupted rebuild has left is no start for this one.
  await succeeded(server.patient.deleteIndex(draft), ["index_not_found"]);
  await makeIndex(server, draft, collection);
  const documents = await fill(server, db, collection, draft, (done) => tell("filling", done));
  await tell("swapping", documents);
  // A swap needs both; the live one is missing on a server that was never published to.
  await succeeded(server.patient.createIndex(live, { primaryKey: "id" }), ["index_already_exists"]);
  await succeeded(server.patient.swapIndexes([{ indexes: [live, draft], rename: false }]));
  await succeeded(server.patient.deleteIndex(draft));
  await tell("comparing", documents);
  const announced = await announceDifferences(server, db, collection, now);
  await tell("finished", documents);
  return { documents, announced };
}

async function fill(
  server: SearchServer,
  db: Database,
  collection: Collection,
  uid: string,
  onProgress: (done: number) => void | Promise<void>,
): Promise<number> {
  const index = server.patient.index(uid);
  const underWay: number[] = [];
  let done = 0;
  for (let after: string | null = null; ;) {
    const page: { id: string }[] = await collection.page(db, after, ROWS_AT_ONCE);
    if (page.length === 0) break;
    const documents = await collection.documents(
      db,
      page.map(({ id }) => id),
    );
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
  const task = await server.patient.tasks.waitForTask(uid, { timeout: 600_000, interval: 50 });
  if (task.status !== "succeeded")
    throw new Error(`Search task ${uid} ${task.status}: ${task.error?.message}`);
}
