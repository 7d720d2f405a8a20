import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { countFromAddress } from "#app/domain/address-limit.server.ts";

/** Results follow what is typed: a class that searches behind one address fits, a script that copies the site does not. */
export const SEARCHES_PER_ADDRESS = { action: "search", most: 600, minutes: 1 };

/**
 * Counts a search from a network address.
 *
 * @param clientAddress of the reader, for the limit only
 * @throws TooMany when there were more in the last minute than one address needs
 */
export const countSearch = (
  viewer: Viewer,
  clientAddress: string,
  db: Database = database(),
): Promise<void> => countFromAddress(viewer, { ...SEARCHES_PER_ADDRESS, clientAddress }, db);
