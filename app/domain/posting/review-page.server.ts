import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { getPosting, heads } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { reviewReasons } from "#app/domain/posting/review-due.server.ts";
import type { ReviewReason } from "#app/domain/posting/review-due.server.ts";

/** One page of what waits for review with why, the longest first; staff only. */
export async function listForReview(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const isWaiting = eq(postings.state, "in_review");
  return pageOfQueue(page, await db.$count(postings, isWaiting), async ({ limit, offset }) => {
    const order = [postings.updatedAt, postings.id];
    const rows = await heads(db)
      .where(isWaiting)
      .orderBy(...order)
      .limit(limit)
      .offset(offset);
    const reasons = await reviewReasons(db, rows);
    return rows.map((row) => ({ ...row, reason: reasonIn(reasons, row.id) }));
  });
}

/**
 * A posting in review as it is now, for staff who decide on it.
 *
 * @throws NotFound, Forbidden or Refused where the decision itself would be
 */
export async function getReviewed(
  step: "approve" | "return",
  viewer: Viewer,
  id: string,
  db: Database = database(),
): Promise<PostingPage> {
  await getHeadBefore(step, viewer, id, db);
  return getPosting(viewer, id, db);
}

/** Why a posting waits for review, for those who may read its history; null for one that does not wait. */
export async function findReviewReason(
  { id, organisationId, state, can }: PostingPage,
  db: Database = database(),
): Promise<ReviewReason | null> {
  if (state !== "in_review" || !can.readHistory) return null;
  return reasonIn(await reviewReasons(db, [{ id, organisationId }]), id);
}

/**
 * A closed posting with why it would be read before it is open again; null when it would not.
 *
 * @throws NotFound, Forbidden or Refused where reopening it would be
 */
export async function getBeforeReopening(viewer: Viewer, id: string, db: Database = database()) {
  const head = await getHeadBefore("reopen", viewer, id, db);
  return { ...head, review: (await reviewReasons(db, [head])).get(id) ?? null };
}

/** One of several first postings still waits when another has been approved. */
export const reasonIn = (reasons: ReadonlyMap<string, ReviewReason>, id: string): ReviewReason =>
  reasons.get(id) ?? { code: "first" };
