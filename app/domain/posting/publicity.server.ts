import type { Database } from "#db/client.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";
import { isNextReviewed } from "#app/domain/posting/review-due.server.ts";

/** Whether saving changes what is public, and whether staff read the change before it is public again. */
export async function publicityOf({ state, organisationId }: PostingFacts, db: Database) {
  const isPublished = state === "published";
  return { isPublished, isReviewDue: isPublished && (await isNextReviewed(db, organisationId)) };
}
