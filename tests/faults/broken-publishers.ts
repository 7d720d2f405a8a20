import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { outbox } from "#db/schema/index.ts";
import { searchServerAt } from "#search/client.server.ts";
import type { SearchDocument } from "#search/documents.server.ts";
import { PARTS } from "#search/publisher-parts.server.ts";
import type { PublisherParts } from "#search/publisher-parts.server.ts";
import { runPublisher } from "#search/publisher.server.ts";
import type { StartPublishing } from "./workers.ts";

/** So long passes between a task's end and finishing, as it does with many rows. */
const BETWEEN_MS = 150;

/** Makes what is sent of the document as it was read first and as it is read now. */
function readsFirst(
  send: (first: SearchDocument, now: SearchDocument) => SearchDocument,
): Pick<PublisherParts, "read"> {
  const first = new Map<string, SearchDocument>();
  return {
    read: async (db, collection, ids) => {
      const read = await PARTS.read(db, collection, ids);
      return read.map((document) => {
        if (!first.has(document.id)) first.set(document.id, document);
        return send(first.get(document.id)!, document);
      });
    },
  };
}

/** The mistakes that the product's publisher is made to make, each by one part put in place of its own. */
export const MISTAKES = {
  /** Takes a change for done before the search server has said so. */
  "finishes a row before its task has succeeded": () => ({ isDone: () => true }),
  /** Takes what was announced while it worked for done as well. */
  "skips the check of the version": () => ({
    finish: async (db, taskUid) => {
      await sleep(BETWEEN_MS);
      const gone = await db
        .delete(outbox)
        .where(eq(outbox.taskUid, taskUid))
        .returning({ id: outbox.entityId });
      return gone.length;
    },
  }),
  "drops deletions": () => ({ remove: (index) => index.deleteDocuments(["nothing"]) }),
  /** Sends what it has read when it heard of a posting for the first time. */
  "sends an older document": () => readsFirst((first) => first),
  /** Sends a document of this revision with the words of before. */
  "sends old words under the new revision": () =>
    readsFirst((first, { _version }) => ({ ...first, _version })),
  /** Never looks at what others have written: the dead, whose messages arrive after all. */
  "looks at nothing that others wrote": () => ({
    watch: () => ({ own: () => {}, look: async () => 0 }),
  }),
} as const satisfies Record<string, () => Partial<PublisherParts>>;

export type Mistake = keyof typeof MISTAKES;

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** The product's publisher with parts of its own replaced, in this process: killed, it reaches nothing any more. */
export const broken =
  (mistake: () => Partial<PublisherParts>) =>
  (searchKey: string): StartPublishing =>
  ({ databaseUrl, searchUrl, prefix }) => {
    const stopping = new AbortController();
    const server = searchServerAt({ url: searchUrl, key: searchKey, prefix });
    const options = { server, databaseUrl, log: silent, signal: stopping.signal };
    const running = runPublisher(options, { ...PARTS, ...mistake() });
    return { kill: () => stopping.abort(), ended: running.then(() => "") };
  };
