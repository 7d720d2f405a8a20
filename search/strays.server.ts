import type { Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import type { DatedDocument } from "#search/dated-documents.server.ts";
import { announceDifferences } from "#search/differences.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";

/** Documents of a collection, which may tell when they were read. */
export type Sent = {
  collection: Collection;
  documents: readonly (Pick<DatedDocument, "id"> & { _read_at?: number })[];
};

/**
 * Meilisearch knows no conditional writes: it does what arrives, in the order of arrival. What a publisher has sent that was
 * killed, cut off or tired of waiting may arrive after what the next one sent, and old documents replace new ones without
 * anybody having been told. Every writing leaves a task, though, so that one which is not the publisher's own is noticed.
 */
export type Watch = {
  /** Notes that a task is the publisher's own, and which documents it carries. */
  own: (taskUid: number, sent?: Sent) => void;
  /**
   * Compares the indexes that somebody else has written to with PostgreSQL, once it is done, and announces what differs,
   * and what was read before that which the publisher has sent: names may have changed under the same revision. At first,
   * and after a loss of tasks, all are compared, for nobody knows what happened before. Answers how many entries.
   */
  look: (db: Database, now: Date) => Promise<number>;
};

const WRITING = [
  "documentAdditionOrUpdate",
  "documentDeletion",
  "documentEdition",
  "indexSwap",
] as const;
const TASKS_AT_ONCE = 1000;
/** What arrives late is minutes late, and so many documents are not sent meanwhile, unless an index is filled. */
const MOST_REMEMBERED = 50_000;

/** Begins to watch the tasks of a search server. */
export function watchTasks(server: SearchServer): Watch {
  const own = new Set<number>();
  /** When the documents were read that the publisher has sent last. */
  const sentAt = new Map<Collection, ReadTimes>();
  /** The last task of others that wrote to an index, until it was compared. */
  const suspects = new Map<Collection, number>();
  let seen = Infinity;
  const suspect = (uid: number, { indexUid, details }: Pick<Task, "indexUid" | "details">) => {
    for (const collection of COLLECTION_LIST) {
      const live = server.uid(collection.index);
      const isSwapped = details?.swaps?.some(({ indexes }) => indexes.includes(live));
      if (indexUid === live || isSwapped) suspects.set(collection, uid);
    }
  };
  const notice = async () => {
    const newest = await newestTask(server);
    if (newest < seen) for (const collection of COLLECTION_LIST) suspects.set(collection, newest);
    else
      for (const task of await tasksAfter(server, seen))
        if (!own.has(task.uid)) suspect(task.uid, task);
    seen = newest;
    for (const uid of own) if (uid <= seen) own.delete(uid);
  };
  const look = async (db: Database, now: Date) => {
    await notice();
    let announced = 0;
    for (const [collection, uid] of suspects) {
      if (await isUnderWay(server, collection, uid)) continue;
      announced += await announceDifferences(server, db, collection, now, sentAt.get(collection));
      suspects.delete(collection);
    }
    return announced;
  };
  const note: Watch["own"] = (uid, sent) => {
    own.add(uid);
    if (sent) remember(sentAt, sent);
  };
  return { own: note, look };
}

type ReadTimes = Map<string, number>;

/** Keeps what was sent last, in that order, and forgets what was sent long before. */
function remember(sentAt: Map<Collection, ReadTimes>, { collection, documents }: Sent): void {
  const times: ReadTimes = sentAt.get(collection) ?? new Map();
  sentAt.set(collection, times);
  for (const { id, _read_at: at } of documents) {
    times.delete(id);
    if (at !== undefined) times.set(id, at);
  }
  for (const id of times.keys()) {
    if (times.size <= MOST_REMEMBERED) return;
    times.delete(id);
  }
}

async function newestTask(server: SearchServer): Promise<number> {
  const { results } = await server.patient.tasks.getTasks({ limit: 1 });
  return results[0]?.uid ?? -1;
}

/** The writing tasks after one, in their order. */
async function tasksAfter(server: SearchServer, uid: number): Promise<Task[]> {
  const tasks: Task[] = [];
  for (let from = uid + 1; ;) {
    const { results } = await server.patient.tasks.getTasks({
      types: [...WRITING],
      from,
      reverse: true,
      limit: TASKS_AT_ONCE,
    });
    tasks.push(...results);
    if (results.length < TASKS_AT_ONCE) return tasks;
    from = results.at(-1)!.uid + 1;
  }
}

/** Whether a task that writes to an index, or one before it, has yet to be done. */
async function isUnderWay(server: SearchServer, { index }: Collection, uid: number) {
  if (uid < 0) return false;
  const { results } = await server.patient.tasks.getTasks({
    types: [...WRITING],
    statuses: ["enqueued", "processing"],
    from: uid,
    limit: TASKS_AT_ONCE,
  });
  const live = server.uid(index);
  return results.some(({ indexUid }) => indexUid === live || indexUid === null);
}
