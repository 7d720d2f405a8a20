import { and, desc, eq, inArray } from "drizzle-orm";
import type { PostingState } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { postingTransitions } from "#db/schema/index.ts";

/**
 * Into which state postings went when they last ceased to be public: closed, or in review for a change.
 *
 * @returns by their ids; one that has been public ever since it was first published is not in it
 */
export async function listLastEnds(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PostingState>> {
  if (ids.length === 0) return new Map();
  const { postingId, fromState, toState, revision } = postingTransitions;
  const ends = await db
    .selectDistinctOn([postingId], { postingId, toState })
    .from(postingTransitions)
    .where(and(inArray(postingId, [...ids]), eq(fromState, "published")))
    .orderBy(postingId, desc(revision));
  return new Map(ends.map((end) => [end.postingId, end.toState]));
}
