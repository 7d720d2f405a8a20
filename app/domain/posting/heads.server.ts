import { and, count, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { PostingState } from "#db/codes.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { canClose, canReview, visibleTo } from "#app/domain/posting/policy.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";

type Step = { may: (viewer: Viewer, posting: PostingFacts) => boolean; from: PostingState };

const STEPS = {
  close: { may: canClose, from: "published" },
  review: { may: (viewer) => canReview(viewer) && viewer.role === "staff", from: "in_review" },
} as const satisfies Record<string, Step>;

/**
 * A posting as the page of a step shows it before it is taken.
 *
 * @throws NotFound, Forbidden or Refused where the step itself would be
 */
export async function getHeadBefore(
  step: keyof typeof STEPS,
  viewer: Viewer,
  id: string,
  db: Database = database(),
) {
  const { may, from } = STEPS[step];
  if (!isId(id)) throw new NotFound();
  const [head] = await heads(db).where(and(eq(postings.id, id), visibleTo(viewer)));
  if (!head) throw new NotFound();
  if (!may(viewer, head)) throw new Forbidden();
  if (head.state !== from)
    throw new Refused({ code: "noSuchTransition", values: { from: head.state } });
  return head;
}

/** How many postings wait for review; null for those whom it does not concern. */
export async function countForReview(
  viewer: Viewer,
  db: Database = database(),
): Promise<number | null> {
  if (viewer.role !== "staff") return null;
  const [row] = await db
    .select({ waiting: count() })
    .from(postings)
    .where(eq(postings.state, "in_review"));
  return row!.waiting;
}
