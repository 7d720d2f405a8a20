import { gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { savedSearches, savedVisits } from "#db/schema/index.ts";

/**
 * What was parked is found later than it was published, and whoever looked at their news meanwhile was not told of it: what
 * has happened since is new to them once more, for nobody knows who was told of the rest.
 *
 * @param since when it was announced first of all that has arrived now
 */
export async function makeNewAgain(tx: Database, since: Date): Promise<void> {
  const { previousAt, seenUntil } = savedVisits;
  await tx.update(savedVisits).set({ previousAt: since }).where(gt(previousAt, since));
  await tx.update(savedVisits).set({ seenUntil: since }).where(gt(seenUntil, since));
  await tx
    .update(savedSearches)
    .set({ seenUntil: since })
    .where(gt(savedSearches.seenUntil, since));
}
