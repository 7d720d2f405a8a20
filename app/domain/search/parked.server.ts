import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { countParkedRows } from "#search/claim.server.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** How many changes could not be put into search, for staff; null for everybody else. */
export async function countParked(
  viewer: Viewer,
  db: Database = database(),
): Promise<number | null> {
  return viewer.role === "staff" ? countParkedRows(db) : null;
}
