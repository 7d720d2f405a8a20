import { and, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, postings, postingTransitions, postingVersions } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { expiryOf } from "#app/domain/posting/expiry.ts";
import { missingForPublication } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import type { LockedPosting } from "#app/domain/posting/transition.server.ts";

type Organisation = typeof organisations.$inferSelect;

/** Refuses, field by field, a content that lacks something. */
export function refuseIncomplete(content: PostingContent): void {
  const missing = missingForPublication(content);
  if (missing.length > 0) throw new Refused(missing);
}

/** Nobody can answer a posting whose deadline has passed, and nobody should have to review it. */
export function refusePast({ deadlineOn }: PostingContent, now: Date): void {
  if (deadlineOn) refuseOver(expiryOf(deadlineOn, now), now);
}

function refuseOver(expiresAt: Date, now: Date): void {
  if (expiresAt <= now) throw new Refused({ field: "deadlineOn", code: "deadlinePassed" });
}

/**
 * Locks an organisation for a publication, so that two first postings at the same instant are both reviewed and nobody
 * suspends it meanwhile.
 */
export async function lockOrganisation(tx: Database, id: string): Promise<Organisation> {
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(eq(organisations.id, id))
    .for("update");
  return organisation!;
}

/** Refuses to publish for an organisation that the cluster has not verified, or no longer vouches for. */
export function refuseUnverified({ state }: Organisation): void {
  if (state !== "verified") throw new Refused({ code: "organisationNotVerified" });
}

/** Whether staff read a posting before it is public: the first of an organisation, and one that they took down. */
export async function isReviewDue(tx: Database, posting: LockedPosting): Promise<boolean> {
  return !(await hasPublished(tx, posting.organisationId)) || (await wasTakenDown(tx, posting.id));
}

/** A posting that staff took down stays so, whatever state it went to, until they approve it again. */
async function wasTakenDown(tx: Database, id: string): Promise<boolean> {
  const [last] = await tx
    .select({ reason: postingTransitions.reason })
    .from(postingTransitions)
    .where(
      and(
        eq(postingTransitions.postingId, id),
        inArray(postingTransitions.toState, ["published", "closed"]),
      ),
    )
    .orderBy(desc(postingTransitions.revision))
    .limit(1);
  return last?.reason === "taken_down";
}

/** Whether an organisation has published anything of its own; what staff imported was never its work. */
export async function hasPublished(tx: Database, organisationId: string): Promise<boolean> {
  const found = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(
      and(
        eq(postings.organisationId, organisationId),
        isNotNull(postings.publishedAt),
        isNull(postings.source),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/**
 * Until when a published posting is open with a new content. Without a deadline it stays open for as long as it was, or
 * 180 days from its publication: editing alone prolongs nothing.
 *
 * @throws Refused at the deadline when that is over already
 */
export async function expiryAfterRevision(
  tx: Database,
  posting: LockedPosting,
  { deadlineOn }: PostingContent,
  now: Date,
): Promise<Date> {
  const wasWithout = !deadlineOn && !(await deadlineOf(tx, posting));
  const expiresAt =
    wasWithout && posting.expiresAt
      ? posting.expiresAt
      : expiryOf(deadlineOn, posting.publishedAt ?? now);
  refuseOver(expiresAt, now);
  return expiresAt;
}

async function deadlineOf(
  tx: Database,
  { id, versionNumber }: LockedPosting,
): Promise<string | null> {
  const [version] = await tx
    .select({ deadlineOn: postingVersions.deadlineOn })
    .from(postingVersions)
    .where(and(eq(postingVersions.postingId, id), eq(postingVersions.number, versionNumber)));
  return version?.deadlineOn ?? null;
}
