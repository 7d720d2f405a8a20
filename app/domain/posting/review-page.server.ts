import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { asTheyStood } from "#app/domain/posting/as-it-stood.server.ts";
import { contentFrom } from "#app/domain/posting/content-of.server.ts";
import { areEqual, differencesBetween } from "#app/domain/posting/differences.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { findLastPublic, listLastPublic } from "#app/domain/posting/last-public.server.ts";
import { namesIn } from "#app/domain/posting/names-in.server.ts";
import { getPosting, heads } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";
import { reasonsOfWaiting, reviewReasons } from "#app/domain/posting/review-due.server.ts";
import type { ReviewReason } from "#app/domain/posting/review-due.server.ts";
import { withParts } from "#app/domain/posting/with-parts.ts";

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
    const reasons = await reasonsOfWaiting(db, rows);
    const lastPublic = await listLastPublic(
      db,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...row,
      reason: reasons.get(row.id)!,
      /** Whether it was public until it was changed. */
      isChange: lastPublic.get(row.id)?.isChange ?? false,
    }));
  });
}

/**
 * A posting in review as it will be once it is open, for staff who decide on it, with why it waits, and how it differs from
 * what the public read last.
 *
 * @returns `since` null for what has never been public
 * @throws NotFound, Forbidden or Refused where the decision itself would be
 */
export async function getReviewed(
  step: "approve" | "return",
  viewer: Viewer,
  id: string,
  db: Database = database(),
) {
  const head = await getHeadBefore(step, viewer, id, db);
  const posting = await getPosting(viewer, id, db);
  const reasons = await reasonsOfWaiting(db, [head]);
  return {
    posting: { ...posting, isOpen: true },
    reason: reasons.get(id)!,
    since: await findSincePublic(db, posting),
  };
}

async function findSincePublic(db: Database, posting: PostingPage) {
  const last = await findLastPublic(db, posting.id);
  const before = last && (await readVersion(db, posting.id, last.number));
  if (!before) return null;
  const [was, is] = await asTheyStood(db, before, posting);
  const contents = [contentFrom(posting.kind, was), contentFrom(posting.kind, is)] as const;
  const differences = differencesBetween(...contents);
  return {
    isChange: last.isChange,
    isSame: last.number === posting.versionNumber,
    isEqual: areEqual(differences),
    differences: withParts(differences),
    names: await namesIn(db, contents),
  };
}

/** How what waits differs from what was public. */
export type SincePublic = NonNullable<Awaited<ReturnType<typeof findSincePublic>>>;

/** Why a posting waits for review, for those who may read its history; null for one that does not wait. */
export async function findReviewReason(
  { id, organisationId, state, can }: PostingPage,
  db: Database = database(),
): Promise<ReviewReason | null> {
  if (state !== "in_review" || !can.readHistory) return null;
  return (await reasonsOfWaiting(db, [{ id, organisationId }])).get(id)!;
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
