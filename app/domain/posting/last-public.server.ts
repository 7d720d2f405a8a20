import { and, eq, inArray, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postingTransitions, postingVersions } from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";

/** How a posting that has been public ceased to be. */
export type LastPublic = {
  /** The version that was public last. */
  number: number;
  /** Whether only its text was changed since: it was neither closed nor taken down. */
  isChange: boolean;
};

/**
 * What the public read last of some postings that are public no longer, or were public before what they say now.
 *
 * @returns by their ids; one that was never published is not in it
 */
export async function listLastPublic(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastPublic>> {
  const { postingId, fromState, toState, revision } = postingTransitions;
  const ends = await db
    .select({ postingId, fromState, toState, revision })
    .from(postingTransitions)
    .where(
      and(inArray(postingId, [...ids]), or(eq(fromState, "published"), eq(toState, "closed"))),
    );
  const versions = await db
    .select({
      postingId: postingVersions.postingId,
      number: postingVersions.number,
      revision: postingVersions.revision,
    })
    .from(postingVersions)
    .where(inArray(postingVersions.postingId, [...ids]));
  const versionsOf = groupBy(versions, (version) => version.postingId);
  const found = new Map<string, LastPublic>();
  for (const [id, list] of groupBy(ends, (end) => end.postingId)) {
    const newestFirst = list.toSorted((a, b) => b.revision - a.revision);
    const left = newestFirst.find((end) => end.fromState === "published");
    if (!left) continue;
    // What went to review is a version that was written with the same revision, and was not public.
    const before = versionsOf.get(id)!.filter((version) => version.revision < left.revision);
    const number = Math.max(1, ...before.map((version) => version.number));
    found.set(id, { number, isChange: newestFirst[0]!.toState === "in_review" });
  }
  return found;
}

/** The same of one posting; null when it was never published. */
export async function findLastPublic(db: Database, id: string): Promise<LastPublic | null> {
  return (await listLastPublic(db, [id])).get(id) ?? null;
}
