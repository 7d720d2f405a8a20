import type { Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { announceDifferences } from "#search/differences.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";

/**
 * Meilisearch knows no conditional writes: it does what arrives, in the order of arrival. What a publisher has sent that was
 * killed, cut off or tired of waiting may arrive after what the next one sent, and old documents replace new ones without
 * anybody having been told. Every writing leaves a task, though, so that one which is not the publisher's own is noticed.
 */
export type Watch = {
  /** Notes that a task is the publisher's own. */
  own: (taskUid: number) => void;
  /**
   * Compares the indexes that somebody else has written to with PostgreSQL, once it is done, and announces what differs. At
   * first, and after a loss of tasks, all are compared, for nobody knows what happened before. Answers how many entries.
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

/** Begins to watch the tasks of a search server. */
export function watchTasks(server: SearchServer): Watch {
  const own = new Set<number>();
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
      announced += await announceDifferences(server, db, collection, now);
      suspects.delete(collection);
    }
    return announced;
  };
  return { own: (uid) => void own.add(uid), look };
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
