import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import {
  expiryAfterRevision,
  lockOrganisation,
  refuseHeldBack,
  refuseIncomplete,
} from "#app/domain/posting/publication.server.ts";
import { listDueForReview } from "#app/domain/posting/review-due.server.ts";
import { addVersion } from "#app/domain/posting/revision.server.ts";
import { touch } from "#app/domain/posting/touch.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { moveTo, record } from "#app/domain/posting/transition.server.ts";

/**
 * Writes a published posting anew, as a version after the present one. It is public at once, or handed to review where one
 * is due: a change must not go round what a new posting would be held to.
 *
 * @param posting locked by the caller
 * @throws Refused while its organisation is suspended, and when it would become incomplete or over
 */
export async function revisePublished(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  content: PostingContent,
): Promise<LockedPosting> {
  const { id } = posting;
  // Locked as for a publication: neither a suspension nor a first publication comes between the rule and the change.
  refuseHeldBack("revise", posting, await lockOrganisation(tx, posting.organisationId));
  refuseIncomplete(content);
  const expiresAt = await expiryAfterRevision(tx, posting, content, actor.now);
  const due = await listDueForReview(tx, actor, [posting]);
  const versionNumber = await addVersion(tx, actor, posting, content);
  if (!due.has(id)) {
    await record(tx, actor, id, "version_published", { version: versionNumber });
    return touch(tx, actor, posting, { versionNumber, expiresAt });
  }
  await record(tx, actor, id, "draft_revised", { version: versionNumber });
  return moveTo(tx, actor, posting, "revise", {
    to: "in_review",
    verb: "submitted_for_review",
    // Its end stays the one that it had in public, until it is public again.
    set: { versionNumber },
  });
}
