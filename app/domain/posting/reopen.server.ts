import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import {
  lockOrganisation,
  refusePast,
  refuseUnverified,
} from "#app/domain/posting/publication.server.ts";
import { listDueForReview } from "#app/domain/posting/review-due.server.ts";
import { addVersion } from "#app/domain/posting/revision.server.ts";
import { admit, lockPosting, moveTo, publication } from "#app/domain/posting/transition.server.ts";
import type { Transition } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/**
 * Opens a closed posting again, until a new deadline or for 180 days, or hands it to review where that is due.
 *
 * @throws Refused when the deadline has passed, or the organisation is not verified
 */
export async function reopenPosting(
  actor: Actor,
  id: string,
  { deadlineOn }: { deadlineOn?: string },
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("reopen", actor, posting);
    const before = await contentOf(tx, posting);
    const content = { ...before, deadlineOn };
    refusePast(content, actor.now);
    refuseUnverified(await lockOrganisation(tx, posting.organisationId));
    const isSame = before.deadlineOn === deadlineOn;
    const set = isSame ? {} : { versionNumber: await addVersion(tx, actor, posting, content) };
    const due = await listDueForReview(tx, actor, [posting]);
    const transition: Transition = due.has(id)
      ? { to: "in_review", verb: "submitted_for_review" }
      : publication(content, actor.now, "reopened");
    return moveTo(tx, actor, posting, "reopen", {
      ...transition,
      set: { ...transition.set, ...set },
    });
  });
}
