import { isDeepStrictEqual } from "node:util";
import type { Filter, Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { searchIdentity } from "#db/schema/index.ts";
import type { OutboxEntity } from "#db/schema/index.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { SETTINGS_HASH } from "#search/settings.ts";
import { codeOf, succeeded } from "#search/tasks.server.ts";

/** The id of one document of every index that no query finds. */
export const SENTINEL_ID = "_sentinel";

/**
 * What a document in each index tells of it: an index without one was emptied or lost, one of another database is foreign,
 * and one that is not ready is still being filled. It goes wherever its index goes, also when indexes are swapped.
 */
export type Sentinel = {
  /** The identity of the database that the index is filled from. */
  database: string;
  /** The generation of settings and documents. */
  settings: string;
  ready: boolean;
  since: string;
};

/** A sentinel as an index has it. */
export type ToldSentinel = Sentinel & {
  /** Somebody has written more into its document than belongs there. */
  isAltered?: boolean;
};

export type Sentinels = Record<OutboxEntity, ToldSentinel | null>;

const NOT_SENTINEL = `id != "${SENTINEL_ID}"`;

/** A filter that leaves the sentinel out as well, whatever else others have written into its document. */
export const withoutSentinel = (filter: Filter | undefined): Filter =>
  filter === undefined ? NOT_SENTINEL : [NOT_SENTINEL, ...[filter].flat()];

/** The query that answers the sentinel of an index and nothing else. */
export const sentinelQuery = (indexUid: string) => ({
  indexUid,
  q: "",
  filter: `id = "${SENTINEL_ID}"`,
  attributesToRetrieve: ["_sentinel"],
  limit: 1,
});

/** The identity of a database for its indexes; null before anybody has published from it. */
export async function findIdentity(db: Database): Promise<string | null> {
  const [row] = await db.select({ id: searchIdentity.id }).from(searchIdentity);
  return row?.id ?? null;
}

/** The same, drawn where there is none yet. Two that draw at once are told apart by the primary key. */
export async function ensureIdentity(db: Database): Promise<string> {
  await db.insert(searchIdentity).values({}).onConflictDoNothing();
  return (await findIdentity(db))!;
}

/** What the sentinels of the indexes tell; null where there is none, or no index. */
export async function readSentinels(server: SearchServer): Promise<Sentinels> {
  const told = COLLECTION_LIST.map(async ({ entity, index }) => [
    entity,
    await readSentinel(server, server.uid(index)),
  ]);
  return Object.fromEntries(await Promise.all(told)) as Sentinels;
}

/** The same of one index; null as well where somebody has written something else into its place. */
export async function readSentinel(
  server: SearchServer,
  uid: string,
): Promise<ToldSentinel | null> {
  try {
    const document = await server.patient.index(uid).getDocument(SENTINEL_ID);
    const { _sentinel } = document;
    if (!isSentinel(_sentinel)) return null;
    return isDeepStrictEqual(document, documentOf(_sentinel))
      ? _sentinel
      : { ..._sentinel, isAltered: true };
  } catch (error) {
    if (["index_not_found", "document_not_found"].includes(codeOf(error) ?? "")) return null;
    throw error;
  }
}

function isSentinel(told: unknown): told is Sentinel {
  const { database, settings, ready, since } = (told ?? {}) as Record<keyof Sentinel, unknown>;
  const isText = [database, settings, since].every((one) => typeof one === "string");
  return isText && typeof ready === "boolean" && !Number.isNaN(Date.parse(since as string));
}

/** The whole document of a sentinel. */
const documentOf = ({ database, settings, ready, since }: Sentinel) => ({
  id: SENTINEL_ID,
  _version: 0,
  _sentinel: { database, settings, ready, since },
});

/** Puts a sentinel into an index, in place of whatever its document has said. Answers the task that did. */
export async function writeSentinel(
  server: SearchServer,
  uid: string,
  sentinel: Sentinel,
): Promise<Task> {
  const document = documentOf(sentinel);
  return succeeded(server.patient.index(uid).addDocuments([document], { primaryKey: "id" }));
}

/** The sentinel of an index that is filled from a database as the product now does. */
export const sentinelOf = (database: string, now: Date, ready: boolean): Sentinel => ({
  database,
  settings: SETTINGS_HASH,
  ready,
  since: now.toISOString(),
});

/** Whether queries may use every index. */
export const areReady = (sentinels: Sentinels): boolean =>
  COLLECTION_LIST.every(({ entity }: Collection) => sentinels[entity]?.ready === true);

/** Whether two readings tell the same of every index. */
export const isSame = (one: Sentinels, other: Sentinels): boolean =>
  COLLECTION_LIST.every(({ entity }) => isAlike(one[entity], other[entity]));

const isAlike = (one: ToldSentinel | null, other: ToldSentinel | null): boolean =>
  one === null || other === null
    ? one === other
    : one.database === other.database &&
      one.settings === other.settings &&
      one.ready === other.ready &&
      one.since === other.since &&
      (one.isAltered ?? false) === (other.isAltered ?? false);
