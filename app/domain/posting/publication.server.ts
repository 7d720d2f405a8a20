import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, postingVersions } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { expiryOf } from "#app/domain/posting/expiry.ts";
import { isHeldBack } from "#app/domain/posting/policy.server.ts";
import { missingForPublication } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";

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
  return (await lockOrganisations(tx, [id])).get(id)!;
}

/** The same for several, by their id. */
export async function lockOrganisations(
  tx: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  const rows = await tx
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    // In one order, so that two who publish for several at once do not wait for each other.
    .orderBy(asc(organisations.id))
    .for("update");
  return new Map(rows.map((row) => [row.id, row]));
}

/** Refuses to publish for an organisation that the cluster has not verified, or no longer vouches for. */
export function refuseUnverified({ state }: Pick<Organisation, "state">): void {
  if (state === "suspended") throw new Refused({ code: "organisationSuspendedNow" });
  if (state !== "verified") throw new Refused({ code: "organisationNotVerified" });
}

/** Refuses to change what a suspended organisation has published: lifted, it would be public and read by nobody. */
export function refuseHeldBack(
  step: StepName,
  posting: Pick<LockedPosting, "state">,
  { state }: Pick<Organisation, "state">,
): void {
  if (isHeldBack(step, posting, state)) throw new Refused({ code: "organisationSuspended" });
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
  content: PostingContent,
  now: Date,
): Promise<Date> {
  const expiresAt = await endAfterRevision(tx, posting, content, now);
  refuseOver(expiresAt, now);
  return expiresAt;
}

/** The same where it may be over. */
export async function endAfterRevision(
  tx: Database,
  posting: LockedPosting,
  { deadlineOn }: PostingContent,
  now: Date,
): Promise<Date> {
  const wasWithout = !deadlineOn && !(await deadlineOf(tx, posting));
  return wasWithout && posting.expiresAt
    ? posting.expiresAt
    : expiryOf(deadlineOn, posting.publishedAt ?? now);
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
