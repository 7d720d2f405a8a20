import { and, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { SearchServer } from "#search/client.server.ts";
import { differencesOf } from "#search/differences.server.ts";
import type { Differences } from "#search/differences.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { readWrongSettings, setUp } from "#search/index-settings.server.ts";
import { announce } from "#search/outbox.server.ts";
import { readSentinel, writeSentinel } from "#search/sentinel.server.ts";

/** Where an index and the database differ although nothing is on its way; what is, will be right by itself. */
export type Drift = Differences & {
  index: Collection["index"];
  /** Rows of PostgreSQL that belong in the index. */
  rows: number;
  /** The settings of the index that are not as the product sets them, and its sentinel where more stands in it. */
  settings: string[];
  /** Differences that the publisher has yet to send. */
  underWay: number;
};

/**
 * Compares every index with the database by all that its documents say, and its settings with those of the product.
 *
 * @param isToRepair sets the settings anew, and announces what has drifted, so that the publisher sends or deletes it
 */
export async function findDrift(
  server: SearchServer,
  db: Database,
  now: Date,
  isToRepair: boolean,
): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for (const collection of COLLECTION_LIST)
    drifts.push(await driftOf(server, db, collection, isToRepair ? now : null));
  return drifts;
}

async function driftOf(
  server: SearchServer,
  db: Database,
  collection: Collection,
  repairAt: Date | null,
): Promise<Drift> {
  const { entity, index } = collection;
  // An index that was never set up is set up and filled by the publisher.
  const wrong = (await readWrongSettings(server, collection)) ?? [];
  if (repairAt && wrong.length > 0) await setUp(server, server.uid(index), collection);
  const sentinel = await readSentinel(server, server.uid(index));
  if (repairAt && sentinel?.isAltered) await writeSentinel(server, server.uid(index), sentinel);
  const settings = sentinel?.isAltered ? [...wrong, "sentinel"] : wrong;
  // Read before and after the comparison: what was on its way then may have arrived, and what was announced meanwhile has not.
  const before = await waitingIds(db, collection);
  const { versions, ...found } = await differencesOf(server, db, collection, "contents");
  const waiting = new Set([...before, ...(await waitingIds(db, collection))]);
  const settled = (ids: string[]) => ids.filter((id) => !waiting.has(id));
  const drift = {
    missing: settled(found.missing),
    stale: settled(found.stale),
    orphaned: settled(found.orphaned),
  };
  const drifted = [...drift.missing, ...drift.stale, ...drift.orphaned];
  if (repairAt)
    await announce(
      db,
      drifted.map((id) => ({ entity, id, version: versions.get(id) ?? 0 })),
      repairAt,
    );
  const differences = found.missing.length + found.stale.length + found.orphaned.length;
  return { index, rows: versions.size, settings, underWay: differences - drifted.length, ...drift };
}

async function waitingIds(db: Database, { entity }: Collection): Promise<Set<string>> {
  const rows = await db
    .select({ id: outbox.entityId })
    .from(outbox)
    .where(and(eq(outbox.entity, entity), ne(outbox.state, "parked")));
  return new Set(rows.map(({ id }) => id));
}
