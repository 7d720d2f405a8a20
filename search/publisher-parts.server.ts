import type { EnqueuedTask, Index, Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { finishCarried } from "#search/claim.server.ts";
import { datedDocuments } from "#search/dated-documents.server.ts";
import type { Collection, SearchDocument } from "#search/documents.server.ts";
import { watchTasks } from "#search/strays.server.ts";
import type { Watch } from "#search/strays.server.ts";
import type { SearchServer } from "#search/client.server.ts";

/**
 * The steps on which it depends that nothing is lost, resurrected or stale. They are handed to the publisher, so that the
 * tests of faults can break each of them and see that it is found out; the product has no other ones than these.
 */
export type PublisherParts = {
  /** Whole documents of ids as they are now. */
  read: (db: Database, collection: Collection, ids: readonly string[]) => Promise<SearchDocument[]>;
  /** Orders that documents go. */
  remove: (index: Index, ids: string[]) => Promise<EnqueuedTask>;
  /** Whether what a task carries is in the index. */
  isDone: (task: Task) => boolean;
  /** Takes the rows that a task carries for done, unless they were announced again. Answers how many. */
  finish: (db: Database, taskUid: number) => Promise<number>;
  /** Notices what others have written. */
  watch: (server: SearchServer) => Watch;
};

export const PARTS: PublisherParts = {
  read: (db, collection, ids) => db.transaction((tx) => datedDocuments(tx, collection, ids)),
  remove: (index, ids) => index.deleteDocuments(ids),
  isDone: ({ status }) => status === "succeeded",
  finish: finishCarried,
  watch: watchTasks,
};
