import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import * as files from "#tools/seed/demo-files.ts";
import { plantOffice } from "#tools/seed/plant-office.ts";
import { plantOrganisations } from "#tools/seed/plant-organisations.ts";
import { plantPeople } from "#tools/seed/plant-people.ts";
import { plantPosting } from "#tools/seed/plant-postings.ts";
import { plantSaved } from "#tools/seed/plant-saved.ts";

/** Any number does, as long as nothing else in the database locks the same one. */
const SEED_LOCK = 7_264_004;

/**
 * Fills a database without organisations with the fictional cluster, all of it or nothing. Answers how many postings it
 * planted: none when there are organisations already.
 */
export async function plantDemo(db: Database, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    // Locked, so that of two seeds at once the second finds what the first has planted.
    await tx.execute(sql`select pg_advisory_xact_lock(${SEED_LOCK})`);
    const [found] = await tx.select({ id: organisations.id }).from(organisations).limit(1);
    if (found) return 0;
    const idOf = await plantOrganisations(tx, files.organisations, now);
    await plantPeople(tx, files.people, idOf, now);
    const postings = [...files.published, ...files.unfinished];
    const ids = new Map<string, string>();
    for (const posting of postings)
      ids.set(posting.key, await plantPosting(tx, posting, idOf, now));
    const idOfPosting = (key: string) => ids.get(key)!;
    await plantOffice(tx, files.office, { organisation: idOf, posting: idOfPosting }, now);
    await plantSaved(tx, files.saved, idOfPosting, now);
    await takeSnapshots(systemActor(now), tx);
    return postings.length;
  });
}
