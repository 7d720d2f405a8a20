import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { CloseReason } from "#db/codes.ts";
import { organisations, postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import {
  canCloseAs,
  canDraftFor,
  canRevise,
  canSubmit,
  isOver,
} from "#app/domain/posting/policy.server.ts";
import {
  expiryAfterRevision,
  hasPublished,
  lockOrganisation,
  refuseIncomplete,
  refusePast,
  refuseUnverified,
} from "#app/domain/posting/publication.server.ts";
import {
  lockPosting,
  moveTo,
  publish,
  record,
  refuseUnless,
  touch,
} from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/transition.server.ts";
import { dropVersion, writeVersion } from "#app/domain/posting/write-version.server.ts";

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
  if (actor.role !== "system" && !isMine) throw new NotFound();
  if (!canDraftFor(actor, organisationId)) throw new Forbidden();
  return db.transaction(async (tx) => {
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
    await writeVersion(tx, content, frame(actor, draft!.id, 1));
    await record(tx, actor, draft!.id, "draft_created");
    return draft!;
  });
}

/**
 * Writes a posting anew: a draft is overwritten, a published posting gets a new version at once and keeps the old one.
 *
 * @param seenRevision the revision that the author edited
 * @throws Refused when somebody else has changed it since, or the published posting is over, or would be, or would become
 *   incomplete
 */
export async function revisePosting(
  actor: Actor,
  id: string,
  content: PostingContent,
  seenRevision: number,
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    if (!canRevise(actor, posting)) throw new Forbidden();
    if (posting.kind !== content.kind) throw new Refused({ code: "kindIsFixed" });
    if (posting.revision !== seenRevision) throw new Refused({ code: "changedMeanwhile" });
    if (posting.state === "draft") {
      await dropVersion(tx, id, posting.versionNumber);
      await writeVersion(tx, content, frame(actor, id, posting.versionNumber));
      await record(tx, actor, id, "draft_revised");
      return touch(tx, actor, id, {});
    }
    if (posting.state !== "published" || isOver(posting, actor.now))
      throw new Refused({ code: "notEditable" });
    refuseIncomplete(content);
    const expiresAt = await expiryAfterRevision(tx, posting, content, actor.now);
    const number = posting.versionNumber + 1;
    await writeVersion(tx, content, frame(actor, id, number));
    await record(tx, actor, id, "version_published", { version: number });
    return touch(tx, actor, id, { versionNumber: number, expiresAt });
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
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    if (!canSubmit(actor, posting)) throw new Forbidden();
    refuseUnless(posting, "draft", "published");
    const content = await contentOf(tx, posting);
    refuseIncomplete(content);
    refusePast(content, actor.now);
    const organisation = await lockOrganisation(tx, posting.organisationId);
    if (actor.role === "system" && organisation.state === "unclaimed")
      return publish(tx, actor, posting, content);
    refuseUnverified(organisation);
    if (actor.role === "system" || (await hasPublished(tx, posting.organisationId)))
      return publish(tx, actor, posting, content);
    return moveTo(tx, actor, posting, { to: "in_review", verb: "submitted_for_review" });
  });
}

const frame = (actor: Actor, postingId: string, number: number) => ({
  postingId,
  number,
  createdBy: actor.personId,
  createdAt: actor.now,
});

/** Ends a published posting. Owners and editors say filled or withdrawn, staff take down; expiry is the clock's word. */
export async function closePosting(
  actor: Actor,
  id: string,
  input: { reason: CloseReason; note?: string },
  db: Database = database(),
): Promise<LockedPosting> {
  return db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    if (!canCloseAs(input.reason, actor, posting)) throw new Forbidden();
    refuseUnless(posting, "published", "closed");
    const { reason: closeReason, note } = input;
    return moveTo(tx, actor, posting, { to: "closed", verb: "closed", closeReason, note });
  });
}
