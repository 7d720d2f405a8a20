import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { expirePostings } from "#app/domain/posting/expire.server.ts";

/** Closes every posting that has expired by `now`, batch after batch. Answers how many. */
export async function expireAllPostings(db: Database, now: Date): Promise<number> {
  let total = 0;
  for (;;) {
    const expired = await expirePostings(systemActor(now), db);
    if (expired === 0) return total;
    total += expired;
  }
}
