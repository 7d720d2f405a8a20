import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { tellWriters } from "#app/domain/office/tell-owners.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { expiryOf } from "#app/domain/posting/expiry.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import type { ApprovalInput, ReturnInput } from "#app/domain/posting/review-input.ts";
import { lockOrganisation, refuseUnverified } from "#app/domain/posting/publication.server.ts";
import { refuseUnseen } from "#app/domain/posting/revision.server.ts";
import { titleOf } from "#app/domain/posting/title-of.server.ts";
import { publicationAfterWait } from "#app/domain/posting/publish-after-wait.server.ts";
import { admit, lockPosting, moveTo } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/**
 * Staff let a reviewed posting go public. Whoever writes for its organisation is told.
 *
 * @param input.revision of the posting as they have read it
 * @throws Refused when its authors have changed it since, its organisation is no longer verified, or its deadline has passed
 *   while it waited
 */
export async function approvePosting(
  actor: Actor,
  id: string,
  input: ApprovalInput,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    // The lock keeps the authors from writing it anew between what staff have read and what becomes public.
    const posting = await lockPosting(tx, actor, id);
    admit("approve", actor, posting);
    await refuseUnseen(tx, posting, input.revision, "changedSinceRead");
    refuseUnverified(await lockOrganisation(tx, posting.organisationId));
    const content = await contentOf(tx, posting);
    refuseOver(content, actor.now);
    await tellApproval(tx, actor, posting);
    const transition = await publicationAfterWait(tx, posting, content, actor.now);
    return moveTo(tx, actor, posting, "approve", transition);
  });
}

/** Staff cannot set another deadline, only send it back. */
function refuseOver({ deadlineOn }: PostingContent, now: Date): void {
  if (deadlineOn && expiryOf(deadlineOn, now) <= now)
    throw new Refused({ code: "deadlinePassedBeforeRead" });
}

/** Staff send a reviewed posting back to its authors, who are told the reason; refused likewise when that is not what they have read. */
export async function returnPosting(
  actor: Actor,
  id: string,
  input: ReturnInput,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("return", actor, posting);
    await refuseUnseen(tx, posting, input.revision, "changedSinceRead");
    await tellReturn(tx, actor, posting, input.note);
    return moveTo(tx, actor, posting, "return", {
      to: "draft",
      verb: "returned",
      note: input.note,
    });
  });
}

async function tellApproval(tx: Database, actor: Actor, posting: LockedPosting): Promise<void> {
  const title = await titleOf(tx, posting);
  await tellWriters(tx, actor, posting.organisationId, {
    topic: "posting",
    message: "posting_approved",
    values: (language) => ({ title: title(language), postingPath: `/postings/${posting.id}` }),
  });
}

async function tellReturn(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  reason: string,
): Promise<void> {
  const title = await titleOf(tx, posting);
  const postingPath = `/postings/${posting.id}`;
  await tellWriters(tx, actor, posting.organisationId, {
    topic: "posting",
    message: "posting_returned",
    values: (language) => ({ title: title(language), reason, postingPath }),
  });
}

/** Its authors take a posting back that waits for review, to go on writing. */
export async function withdrawPosting(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("withdraw", actor, posting);
    return moveTo(tx, actor, posting, "withdraw", { to: "draft", verb: "withdrawn_from_review" });
  });
}
