import type { Database } from "#db/client.server.ts";
import { searchHealth, searchServer } from "#search/client.server.ts";
import { findDrift } from "#search/drift.server.ts";

/**
 * Announces what an index has lost, kept or missed without anybody having said so, and sets its settings anew where somebody
 * has changed them. Answers how many documents and settings; none while
 * the search server is away, for the publisher sends everything anyway when it comes back without its sentinel.
 */
export async function repairDrift(db: Database, now: Date): Promise<number> {
  const server = searchServer();
  if (!server || !(await searchHealth(server))) return 0;
  const drifts = await findDrift(server, db, now, true);
  return drifts.reduce(
    (sum, { settings, missing, stale, orphaned }) =>
      sum + settings.length + missing.length + stale.length + orphaned.length,
    0,
  );
}
