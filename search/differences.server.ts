import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { alteredAmong } from "#search/contents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { codeOf } from "#search/tasks.server.ts";
import { announce } from "#search/outbox.server.ts";
import { readThrough } from "#search/read-through.ts";
import { SENTINEL_ID } from "#search/sentinel.server.ts";

const AT_ONCE = 1000;

/** Ids that are in PostgreSQL and not in the index, in both and not the same, and in the index only. */
export type Differences = { missing: string[]; stale: string[]; orphaned: string[] };

/** By revisions alone, which takes a reading of all ids; or by all that documents say, which takes making them anew. */
export type Depth = "revisions" | "contents";

/** Compares a collection with its index. */
export async function differencesOf(
  server: SearchServer,
  db: Database,
  collection: Collection,
  depth: Depth = "revisions",
): Promise<Differences & { versions: Map<string, number>; indexed: Map<string, Indexed> }> {
  const indexed = await readIndexed(server, server.uid(collection.index));
  const versions = new Map<string, number>();
  for (let after: string | null = null; ;) {
    const page: { id: string; version: number }[] = await collection.page(db, after, AT_ONCE);
    if (page.length === 0) break;
    for (const { id, version } of page) versions.set(id, version);
    after = page.at(-1)!.id;
  }
  const ids = [...versions.keys()];
  const isCurrent = (id: string) => indexed.get(id)?.version === versions.get(id);
  const current = depth === "contents" ? ids.filter(isCurrent) : [];
  return {
    versions,
    indexed,
    missing: ids.filter((id) => !indexed.has(id)),
    stale: [
      ...ids.filter((id) => indexed.has(id) && !isCurrent(id)),
      ...(await alteredAmong(server, db, collection, current)),
    ],
    orphaned: [...indexed.keys()].filter((id) => !versions.has(id)),
  };
}

/**
 * Announces every difference, so that the publisher sends or deletes the document. Answers how many.
 *
 * @param known when documents were read that have been in the index, or in the one in whose place it has come: what is
 *   there now and was read before has older words, perhaps under the same revision, and is announced as well
 */
export async function announceDifferences(
  server: SearchServer,
  db: Database,
  collection: Collection,
  now: Date,
  known: ReadonlyMap<string, number> = new Map(),
): Promise<number> {
  const { missing, stale, orphaned, versions, indexed } = await differencesOf(
    server,
    db,
    collection,
  );
  const newer = [...known].filter(([id, readAt]) => readAt > (indexed.get(id)?.readAt ?? 0));
  const kept = newer.map(([id]) => id).filter((id) => versions.has(id));
  const changes = [...new Set([...missing, ...stale, ...orphaned, ...kept])].map((id) => ({
    entity: collection.entity,
    id,
    version: versions.get(id) ?? 0,
  }));
  await announce(db, changes, now);
  return changes.length;
}

/** When each document of an index was read. */
export async function readTimes(server: SearchServer, uid: string): Promise<Map<string, number>> {
  const indexed = await readIndexed(server, uid);
  return new Map([...indexed].map(([id, { readAt }]) => [id, readAt]));
}

/** What a document tells of itself: its revision, and when it was read; one of before that was told is the oldest. */
type Indexed = { id: string; version: number; readAt: number };

async function readIndexed(server: SearchServer, uid: string): Promise<Map<string, Indexed>> {
  const index = server.patient.index(uid);
  const fields = ["id", "_version", "_read_at"];
  const pageOf = async (offset: number, limit: number) => {
    const { results } = await index.getDocuments({ fields, limit, offset }).catch((error) => {
      // A lost index misses everything.
      if (codeOf(error) === "index_not_found") return { results: [] };
      throw error;
    });
    return results.map(({ id, _version, _read_at }) => ({
      id: String(id),
      version: Number(_version),
      readAt: Number(_read_at ?? 0),
    }));
  };
  const indexed = await readThrough(pageOf, ({ id }) => id, AT_ONCE);
  indexed.delete(SENTINEL_ID);
  return indexed;
}
