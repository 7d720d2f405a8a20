import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { alteredAmong } from "#search/contents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { codeOf } from "#search/tasks.server.ts";
import { announce } from "#search/outbox.server.ts";
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
): Promise<Differences & { versions: Map<string, number> }> {
  const indexed = await indexedVersions(server, collection);
  const versions = new Map<string, number>();
  for (let after: string | null = null; ;) {
    const page: { id: string; version: number }[] = await collection.page(db, after, AT_ONCE);
    if (page.length === 0) break;
    for (const { id, version } of page) versions.set(id, version);
    after = page.at(-1)!.id;
  }
  const ids = [...versions.keys()];
  const isCurrent = (id: string) => indexed.get(id) === versions.get(id);
  const current = depth === "contents" ? ids.filter(isCurrent) : [];
  return {
    versions,
    missing: ids.filter((id) => !indexed.has(id)),
    stale: [
      ...ids.filter((id) => indexed.has(id) && !isCurrent(id)),
      ...(await alteredAmong(server, db, collection, current)),
    ],
    orphaned: [...indexed.keys()].filter((id) => !versions.has(id)),
  };
}

/** Announces every difference, so that the publisher sends or deletes the document. Answers how many. */
export async function announceDifferences(
  server: SearchServer,
  db: Database,
  collection: Collection,
  now: Date,
): Promise<number> {
  const { missing, stale, orphaned, versions } = await differencesOf(server, db, collection);
  const changes = [...missing, ...stale, ...orphaned].map((id) => ({
    entity: collection.entity,
    id,
    version: versions.get(id) ?? 0,
  }));
  await announce(db, changes, now);
  return changes.length;
}

async function indexedVersions(server: SearchServer, { index }: Collection) {
  const versions = new Map<string, number>();
  const live = server.patient.index(server.uid(index));
  for (let offset = 0; ; offset += AT_ONCE) {
    const page = { fields: ["id", "_version"], limit: AT_ONCE, offset };
    const { results } = await live.getDocuments(page).catch((error: unknown) => {
      // A lost index misses everything.
      if (codeOf(error) === "index_not_found") return { results: [] };
      throw error;
    });
    for (const { id, _version } of results)
      if (id !== SENTINEL_ID) versions.set(String(id), Number(_version));
    if (results.length < AT_ONCE) return versions;
  }
}
