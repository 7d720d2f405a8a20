import type { Database } from "#db/client.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";
import { reviewReasons } from "#app/domain/posting/review-due.server.ts";
import type { DueReason } from "#app/domain/posting/review-due.server.ts";

/** Whether saving changes what is public, and whether and why staff read the change before it is public again. */
export async function publicityOf(posting: PostingFacts & { id: string }, db: Database) {
  const isPublished = posting.state === "published";
  const reasons: ReadonlyMap<string, DueReason> = isPublished
    ? await reviewReasons(db, [posting])
    : new Map();
  const why = reasons.get(posting.id)?.code ?? null;
  return { isPublished, isReviewDue: why !== null, why };
}
