import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { CloseReason } from "#db/codes.ts";
import { organisations, postings } from "#db/schema/index.ts";
import { transact } from "#db/transact.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { isId } from "#app/domain/ids.ts";
import { canDraftFor, STEP_OF_REASON } from "#app/domain/posting/policy.server.ts";
import { revisePublished } from "#app/domain/posting/revise-published.server.ts";
import { findSame } from "#app/domain/posting/same-content.server.ts";
import { submitPostings } from "#app/domain/posting/submit.server.ts";
import { touch } from "#app/domain/posting/touch.server.ts";
import { admit, lockPosting, moveTo, record } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { frameOf, refuseUnseen, writeDraft } from "#app/domain/posting/revision.server.ts";
import { refuseYearOutOfLine } from "#app/domain/programme/line.server.ts";
import { writeVersion } from "#app/domain/posting/write-version.server.ts";

/**
 * Starts a draft for an organisation.
 *
 * @throws NotFound for an organisation that does not exist or is not the actor's
 * @throws Forbidden for a member who only views
 * @throws Refused when the organisation's kind does not publish this kind of posting, or a skill is unknown
 */
export async function createDraft(
  actor: Actor,
  organisationId: string,
  content: PostingContent,
  db: Database = database(),
): Promise<LockedPosting> {
  const isMine = actor.memberships.some((place) => place.organisationId === organisationId);
  if (!isId(organisationId) || (actor.role !== "system" && !isMine)) throw new NotFound();
  if (!canDraftFor(actor, organisationId)) throw new Forbidden();
  return transact(db, async (tx) => {
    const [organisation] = await tx
      .select({ kind: organisations.kind })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (!organisation) throw new NotFound();
    if (organisation.kind !== SIDE_OF_KIND[content.kind])
      throw new Refused({ code: "kindOfOtherSide" });
    const [draft] = await tx
      .insert(postings)
      .values({
        organisationId,
        kind: content.kind,
        createdBy: actor.personId,
        createdAt: actor.now,
        updatedAt: actor.now,
      })
      .returning();
    await writeVersion(tx, content, frameOf(actor, draft!, 1));
    await record(tx, actor, draft!.id, "draft_created");
    return draft!;
  });
}

/**
 * Writes a posting anew: a draft is overwritten, a published posting gets a new version, which is public at once unless a
 * review is due, and keeps the old one, as does a draft that has been public. A text that stands there already, as when a
 * form is sent twice, changes nothing.
 *
 * @param seenRevision the revision that the author edited
 * @throws Refused when somebody else has changed the text since, or the published posting is over, or would be, or would
 *   become incomplete, or its organisation is suspended, or a programme's academic year is out of line
 */
export async function revisePosting(
  actor: Actor,
  id: string,
  content: PostingContent,
  seenRevision: number,
  db: Database = database(),
): Promise<LockedPosting> {
  return transact(db, async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("revise", actor, posting);
    if (posting.kind !== content.kind) throw new Refused({ code: "kindIsFixed" });
    if (await findSame(tx, [posting], content)) return posting;
    await refuseUnseen(tx, posting, seenRevision);
    await refuseYearOutOfLine(tx, posting, content);
    if (posting.state === "published") return revisePublished(tx, actor, posting, content);
    const versionNumber = await writeDraft(tx, actor, posting, content);
    await record(tx, actor, id, "draft_revised");
    return touch(tx, actor, posting, { versionNumber });
  });
}

/**
 * Publishes a draft, or hands it to review when the organisation has no published posting yet. Jobs and the seed publish
 * without review.
 *
 * @throws Refused while something is missing (one refusal a field) or the organisation is not verified
 */
export async function submitPosting(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  const settled = (await submitPostings(actor, [id], db)).get(id)!;
  if (settled instanceof Error) throw settled;
  return settled;
}

/** Ends a published posting. Owners and editors say filled or withdrawn, staff take down; expiry is the clock's word. */
export async function closePosting(
  actor: Actor,
  id: string,
  input: { reason: CloseReason; note?: string },
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    const { reason: closeReason, note } = input;
    const step = STEP_OF_REASON[closeReason];
    admit(step, actor, posting);
    return moveTo(tx, actor, posting, step, { to: "closed", verb: "closed", closeReason, note });
  });
}

/**
 * Puts a draft or a closed posting away: nobody but its organisation sees it any more, and nothing more happens to it.
 */
export async function archivePosting(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    admit("archive", actor, posting);
    return moveTo(tx, actor, posting, "archive", { to: "archived", verb: "archived" });
  });
}
