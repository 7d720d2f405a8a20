import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, savedPostings, savedSearches, savedVisits } from "#db/schema/index.ts";
import { savedQuery } from "#app/domain/saved/input.ts";
import { fingerprintOf, searchOf } from "#app/domain/saved/search-state.server.ts";
import { daysAgo } from "#tools/seed/dates.ts";
import type { SeedSaved } from "#tools/seed/demo-files.ts";
import type { IdOf } from "#tools/seed/plant-organisations.ts";

/** Puts something aside for some of the cast, and lets a few days pass since they looked at it. */
export async function plantSaved(
  tx: Database,
  lists: readonly SeedSaved[],
  idOfPosting: IdOf,
  now: Date,
): Promise<void> {
  for (const { people: holders, ...list } of lists)
    for (const email of holders) await plantList(tx, email, list, idOfPosting, now);
}

async function plantList(
  tx: Database,
  email: string,
  { lastHereDaysAgo, searches, postings }: Omit<SeedSaved, "people">,
  idOfPosting: IdOf,
  now: Date,
): Promise<void> {
  const [holder] = await tx
    .select({ personId: people.id })
    .from(people)
    .where(eq(people.email, email));
  const { personId } = holder!;
  for (const { query, name, daysAgo: days } of searches) {
    const search = searchOf(query);
    const savedAt = daysAgo(now, days);
    const kept = { query: savedQuery(search), fingerprint: fingerprintOf(search), name };
    await tx.insert(savedSearches).values({ personId, ...kept, savedAt, seenUntil: savedAt });
  }
  for (const { posting, daysAgo: days } of postings)
    await tx
      .insert(savedPostings)
      .values({ personId, postingId: idOfPosting(posting), savedAt: daysAgo(now, days) });
  const lastAt = daysAgo(now, lastHereDaysAgo);
  await tx.insert(savedVisits).values({ personId, lastAt, seenUntil: lastAt });
}
