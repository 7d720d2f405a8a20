import { and, eq, inArray, lte } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { IndexName, SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { readWrongSettings, setUp } from "#search/index-settings.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import {
  ensureIdentity,
  readSentinels,
  sentinelOf,
  writeSentinel,
} from "#search/sentinel.server.ts";
import type { Sentinel, Sentinels, ToldSentinel } from "#search/sentinel.server.ts";
import { SETTINGS_HASH } from "#search/settings.ts";
import { succeeded } from "#search/tasks.server.ts";

const ROWS_AT_ONCE = 5000;

/** Hears of every task that was sent. */
type Own = (taskUid: number) => void;
type Place = { server: SearchServer; db: Database; own: Own; log: PublisherLog };

/**
 * Makes the indexes where they are missing, brings their settings up to date, and announces everything of those that have
 * to be filled. Settings that somebody has changed by hand are put right. An index that is full of older documents of ours goes on answering meanwhile; one that was emptied, or is
 * another database's, is emptied and filled.
 *
 * @returns the sentinels as they then stand
 */
export async function ensureIndexes(place: Place, now: Date): Promise<Sentinels> {
  const { server, db } = place;
  const told = await readSentinels(server);
  const database = await ensureIdentity(db);
  const ensure = async (collection: Collection) => {
    const { entity } = collection;
    const sentinel = await ensureIndex(place, collection, { database, told: told[entity], now });
    return [entity, sentinel] as const;
  };
  const ensured = await Promise.all(COLLECTION_LIST.map(ensure));
  return Object.fromEntries(ensured) as Sentinels;
}

type Found = { database: string; told: ToldSentinel | null; now: Date };

async function ensureIndex(
  { server, db, own, log }: Place,
  collection: Collection,
  { database, told, now }: Found,
): Promise<Sentinel> {
  const uid = server.uid(collection.index);
  const write = async (sentinel: Sentinel) => {
    own((await writeSentinel(server, uid, sentinel)).uid);
    return sentinel;
  };
  // A sentinel says nothing of an index that a late document has made anew, without settings.
  const wrong = await readWrongSettings(server, collection);
  const isOurs = told?.database === database && wrong !== null;
  if (isOurs && told.settings === SETTINGS_HASH) {
    // Somebody has changed them by hand; the documents are those that they were.
    if (wrong.length > 0) {
      log.warn({ index: collection.index, settings: wrong }, "settings were changed; set anew");
      await setUp(server, uid, collection);
    }
    if (!told.isAltered) return told;
    log.warn({ index: collection.index }, "the sentinel was altered; written anew");
    const { isAltered: _, ...sentinel } = told;
    return write(sentinel);
  }
  if (told && !isOurs) await write(sentinelOf(database, now, false));
  await makeIndex(server, uid, collection);
  // Documents of an index without a sentinel are not known to be ours.
  if (!isOurs) own((await succeeded(indexOf(server, collection.index).deleteAllDocuments())).uid);
  await announceAll(db, collection, now);
  return write(sentinelOf(database, now, isOurs && told.ready));
}

/** Creates an index with the settings of a collection, or brings an existing one up to date. */
export async function makeIndex(server: SearchServer, uid: string, collection: Collection) {
  await succeeded(server.patient.createIndex(uid, { primaryKey: "id" }), ["index_already_exists"]);
  await setUp(server, uid, collection);
}

const indexOf = (server: SearchServer, name: IndexName) => server.patient.index(server.uid(name));

/** Puts everything that belongs in an index into the outbox. Answers how many entries. */
async function announceAll(db: Database, collection: Collection, now: Date) {
  let count = 0;
  for (let after: string | null = null; ;) {
    const page = await collection.page(db, after, ROWS_AT_ONCE);
    if (page.length === 0) return count;
    await announce(
      db,
      page.map((row) => ({ entity: collection.entity, ...row })),
      now,
    );
    count += page.length;
    after = page.at(-1)!.id;
  }
}

/**
 * Lets queries use an index once everything that was announced when it was made has arrived. Parked rows are not waited
 * for: staff see them.
 */
export async function markReady(place: Place, sentinels: Sentinels): Promise<Sentinels> {
  const { server, own } = place;
  const marked = { ...sentinels };
  for (const collection of COLLECTION_LIST) {
    const sentinel = marked[collection.entity];
    if (!sentinel || sentinel.ready || (await isAwaited(place, collection, sentinel))) continue;
    marked[collection.entity] = { ...sentinel, ready: true };
    const uid = server.uid(collection.index);
    own((await writeSentinel(server, uid, marked[collection.entity]!)).uid);
  }
  return marked;
}

async function isAwaited({ db }: Place, { entity }: Collection, { since }: Sentinel) {
  const rows = await db
    .select({ id: outbox.entityId })
    .from(outbox)
    .where(
      and(
        eq(outbox.entity, entity),
        inArray(outbox.state, ["waiting", "sent"]),
        // What is announced once more meanwhile is as far from arriving as it was.
        lte(outbox.waitingSince, new Date(since)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
