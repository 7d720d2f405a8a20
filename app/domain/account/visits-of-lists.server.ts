import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { matchListVisits } from "#db/schema/index.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";

/** In which lists of matches somebody was, when, and what was shown; postings by their ids. */
export function readListVisits(db: Database, { personId }: Pick<Me, "personId">) {
  return db
    .select({
      postingId: matchListVisits.postingId,
      previousAt: matchListVisits.previousAt,
      lastAt: matchListVisits.lastAt,
      shownBefore: matchListVisits.seenBefore,
      shown: matchListVisits.seen,
    })
    .from(matchListVisits)
    .where(eq(matchListVisits.personId, personId));
}
