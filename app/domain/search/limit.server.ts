import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isTransient, Refused, TooMany } from "#app/domain/errors.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";

/** Results follow what is typed: a class that searches behind one address fits, a script that copies the site does not. */
export const SEARCHES_PER_ADDRESS = { action: "search", most: 600, minutes: 1 };

/**
 * Counts a search from a network address.
 *
 * @param clientAddress of the reader, for the limit only
 * @throws TooMany when there were more in the last minute than one address needs
 */
export async function countSearch(
  viewer: Viewer,
  clientAddress: string,
  db: Database = database(),
): Promise<void> {
  try {
    await countAttempt(db, { ...SEARCHES_PER_ADDRESS, subject: clientAddress }, viewer.now);
  } catch (error) {
    if (error instanceof Refused) throw new TooMany(SEARCHES_PER_ADDRESS.minutes * 60);
    // A database that cannot write just now, such as on a full disk, is still searched.
    if (!isTransient(error)) throw error;
  }
}
