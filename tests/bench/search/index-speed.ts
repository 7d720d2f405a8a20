import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Database } from "#db/client.server.ts";
import { searchServerAt } from "#search/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { makeIndex } from "#search/set-up.server.ts";
import { dropIndexes } from "#tests/support/own-search.ts";
import { seconds } from "./timing.ts";

const DOCUMENTS_AT_ONCE = 500;
const PATIENCE_MS = 3_600_000;

type Batch = { collection: Collection; file: string };

/** All documents as the product makes them, ready to be sent. */
async function writeBatches(db: Database, folder: string): Promise<Batch[]> {
  const batches: Batch[] = [];
  for (const collection of COLLECTION_LIST)
    for (let after: string | null = null; ;) {
      const page: { id: string }[] = await collection.page(db, after, DOCUMENTS_AT_ONCE);
      if (page.length === 0) break;
      const ids = page.map(({ id }) => id);
      const documents = await collection.documents(db, ids);
      const file = path.join(folder, `${batches.length}.ndjson`);
      await writeFile(file, documents.map((document) => JSON.stringify(document)).join("\n"));
      batches.push({ collection, file });
      after = ids.at(-1)!;
    }
  return batches;
}

/** How long Meilisearch itself takes for the documents and settings of all indexes, in seconds: they are made beforehand. */
export async function ownIndexSeconds(
  db: Database,
  { url, key }: { url: string; key: string },
): Promise<number> {
  const server = searchServerAt({ url, key, prefix: `bench_raw_${process.pid}_` });
  const folder = await mkdtemp(path.join(tmpdir(), "search-bench-"));
  try {
    const batches = await writeBatches(db, folder);
    return await seconds(() => send(server, batches));
  } finally {
    await rm(folder, { recursive: true });
    await dropIndexes(server);
  }
}

async function send(server: SearchServer, batches: readonly Batch[]) {
  for (const collection of COLLECTION_LIST)
    await makeIndex(server, server.uid(collection.index), collection);
  const last = new Map<Collection, number>();
  for (const { collection, file } of batches) {
    const { taskUid } = await server.patient
      .index(server.uid(collection.index))
      .addDocumentsFromString(await readFile(file, "utf8"), "application/x-ndjson", {
        primaryKey: "id",
      });
    last.set(collection, taskUid);
  }
  for (const uid of last.values())
    await server.patient.tasks.waitForTask(uid, { timeout: PATIENCE_MS, interval: 50 });
}
