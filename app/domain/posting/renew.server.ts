import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { expiryOf } from "#app/domain/posting/expiry.ts";
import {
  lockOrganisation,
  refuseHeldBack,
  refusePast,
} from "#app/domain/posting/publication.server.ts";
import { addVersion } from "#app/domain/posting/revision.server.ts";
import { touch } from "#app/domain/posting/touch.server.ts";
import { admit, lockPosting, record } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/**
 * Keeps a published posting open for longer: without a deadline for another 180 days from now, with one until the new one,
 * which is a new version.
 *
 * @throws Refused at the deadline when there is one and the new one is missing, no later, or past; and while its
 *   organisation is suspended
 */
export async function renewPosting(
  actor: Actor,
  id: string,
  { deadlineOn }: { deadlineOn?: string } = {},
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("renew", actor, posting);
    // Locked as for a publication, so that no suspension comes between the rule and the change.
    refuseHeldBack("renew", posting, await lockOrganisation(tx, posting.organisationId));
    const before = await contentOf(tx, posting);
    if (before.deadlineOn) refuseNoLater(before.deadlineOn, deadlineOn);
    const content = { ...before, deadlineOn };
    refusePast(content, actor.now);
    const expiresAt = expiryOf(deadlineOn, actor.now);
    const details = { until: expiresAt.toISOString(), revision: posting.revision + 1 };
    await record(tx, actor, id, "renewed", details);
    if (!deadlineOn) return touch(tx, actor, posting, { expiresAt });
    const versionNumber = await addVersion(tx, actor, posting, content);
    return touch(tx, actor, posting, { versionNumber, expiresAt });
  });
}

function refuseNoLater(present: string, next: string | undefined): void {
  const field = "deadlineOn";
  if (!next) throw new Refused({ field, code: "deadlineToRenew" });
  if (next <= present) throw new Refused({ field, code: "noLaterDeadline" });
}
