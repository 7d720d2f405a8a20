import type { Database } from "#db/client.server.ts";
import { countParkedRows, releaseStranded } from "#search/claim.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { finishInterruptedRebuilds } from "#search/interrupted-rebuild.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { ensureSearchKey } from "#search/search-key.server.ts";
import { areReady } from "#search/sentinel.server.ts";
import type { Sentinels } from "#search/sentinel.server.ts";
import { ensureIndexes } from "#search/set-up.server.ts";

export type Upkeep = { sentinels: Sentinels; parked: number };

type Place = {
  server: SearchServer;
  db: Database;
  databaseUrl: string;
  log: PublisherLog;
  /** Hears of every task that was sent. */
  own: (taskUid: number) => void;
};

/**
 * What a publisher looks after from time to time: that the key of readers and the indexes are there, that no row is stranded, that a
 * rebuild which died loses nothing, and that parked rows are heard of.
 *
 * @param before what the last round found; null at the first
 */
export async function keepUp(
  { server, db, databaseUrl, log, own }: Place,
  before: Upkeep | null,
  now: Date,
): Promise<Upkeep> {
  await ensureSearchKey(server, log, !before);
  const sentinels = await ensureIndexes({ server, db, own, log }, now);
  if (!before) log.info({ ready: areReady(sentinels) }, "publishing to search");
  const stranded = await releaseStranded(db);
  if (stranded > 0) log.warn({ rows: stranded }, "claimed by nobody any more; sending again");
  const differences = await finishInterruptedRebuilds(server, db, databaseUrl, now);
  if (differences > 0)
    log.warn({ rows: differences }, "a rebuild has died; what it left different is sent again");
  const parked = await countParkedRows(db);
  if (parked > 0 && parked !== before?.parked)
    log.error({ rows: parked }, "changes could not be put into search and are parked");
  return { sentinels, parked };
}
