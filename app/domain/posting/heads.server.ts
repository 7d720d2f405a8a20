import { and, count, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import { admit } from "#app/domain/posting/transition.server.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";

/**
 * A posting as the page of a step shows it before it is taken.
 *
 * @throws NotFound, Forbidden or Refused where the step itself would be
 */
export async function getHeadBefore(
  step: StepName,
  viewer: Viewer,
  id: string,
  db: Database = database(),
) {
  if (!isId(id)) throw new NotFound();
  const [head] = await heads(db).where(and(eq(postings.id, id), visibleTo(viewer)));
  if (!head) throw new NotFound();
  admit(step, viewer, head);
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
