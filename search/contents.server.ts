import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { undated } from "#search/dated-documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { readable } from "#search/readable.ts";

/** Whole documents take some kilobytes each, and two of each are held at a time. */
const AT_ONCE = 250;

/**
 * The ids whose documents say something else than what would be made of PostgreSQL now, whatever their revision: altered by
 * hand, or made of names that have changed since without anybody announcing it. Reads both sides page by page, since
 * whole documents of a hundred thousand postings do not fit into memory.
 *
 * @param ids of what is in the index and belongs there
 */
export async function alteredAmong(
  server: SearchServer,
  db: Database,
  collection: Collection,
  ids: readonly string[],
): Promise<string[]> {
  const once = await differing(server, db, collection, ids);
  // What was changed and published between the two readings differs only once.
  return once.length === 0 ? once : differing(server, db, collection, once);
}

async function differing(
  server: SearchServer,
  db: Database,
  collection: Collection,
  ids: readonly string[],
): Promise<string[]> {
  const live = server.patient.index(server.uid(collection.index));
  const found = new Set<string>();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const page = ids.slice(start, start + AT_ONCE);
    const { results } = await live.getDocuments({ ids: page, limit: AT_ONCE });
    const stored = new Map(results.map((document) => [String(document.id), canonical(document)]));
    for (const document of await readable(page, (some) => collection.documents(db, some))) {
      const kept = stored.get(document.id);
      if (kept !== undefined && kept !== canonical(document)) found.add(document.id);
    }
  }
  return ids.filter((id) => found.has(id));
}

/** What a document says, as text: the search server keeps its fields in an order of its own. */
export const canonical = (document: object): string =>
  JSON.stringify(
    Object.entries(undated(document))
      .filter(([, value]) => value !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
