import { and, eq, inArray, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  overwrittenDrafts,
  postings,
  postingTransitions,
  postingVersions,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { dropVersion, writeVersion } from "#app/domain/posting/write-version.server.ts";

/** What a new version of a locked posting is written with; the caller's `touch` then brings the posting to its revision. */
export const frameOf = (
  actor: Actor,
  posting: Pick<LockedPosting, "id" | "revision">,
  number: number,
  revision = posting.revision,
) => ({
  postingId: posting.id,
  number,
  revision,
  createdBy: actor.personId,
  createdAt: actor.now,
});

/** The row of a posting's current version, without what belongs to it. */
export async function currentVersion(tx: Database, posting: LockedPosting) {
  const [version] = await tx
    .select()
    .from(postingVersions)
    .where(
      and(
        eq(postingVersions.postingId, posting.id),
        eq(postingVersions.number, posting.versionNumber),
      ),
    );
  return version!;
}

/**
 * Refuses somebody who has not seen the present text: an author whose text would overwrite it, staff who would decide on it.
 * What else has happened to the posting meanwhile, such as a
 * transition or new labels of its skills, overwrites nobody.
 */
export async function refuseUnseen(
  tx: Database,
  posting: LockedPosting,
  seenRevision: number,
  code = "changedMeanwhile",
): Promise<void> {
  const { revision: written } = await currentVersion(tx, posting);
  const hasSeen = written <= seenRevision && seenRevision <= posting.revision;
  if (!hasSeen) throw new Refused({ code });
}

/**
 * Writes a draft over, and keeps for a while what it said before. What has been public stays, and a version is written
 * after it. Answers the number of the version that is the draft's now.
 */
export async function writeDraft(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  content: PostingContent,
): Promise<number> {
  if ((await listOncePublic(tx, [posting.id])).has(posting.id))
    return addVersion(tx, actor, posting, content);
  await keepDraft(tx, actor, posting);
  const { versionNumber, revision } = posting;
  await writeVersion(tx, content, frameOf(actor, posting, versionNumber, revision + 1));
  return versionNumber;
}

/**
 * Which of some postings that are not published show a version that has been public: the one with which they ceased to be.
 *
 * @returns their ids
 */
export async function listOncePublic(
  tx: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: postings.id })
    .from(postings)
    .innerJoin(
      postingTransitions,
      and(
        eq(postingTransitions.postingId, postings.id),
        eq(postingTransitions.versionNumber, postings.versionNumber),
        eq(postingTransitions.fromState, "published"),
        // What went to review from there is a version that was written for it.
        ne(postingTransitions.toState, "in_review"),
      ),
    )
    .where(inArray(postings.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** Takes a draft's version away that nobody but its authors has seen, and keeps for a while what it said. */
export async function keepDraft(tx: Database, actor: Actor, posting: LockedPosting): Promise<void> {
  const { versionNumber, id } = posting;
  const { revision, createdBy, createdAt } = await currentVersion(tx, posting);
  await tx.insert(overwrittenDrafts).values({
    postingId: id,
    revision,
    content: await contentOf(tx, posting),
    createdBy,
    createdAt,
    overwrittenAt: actor.now,
  });
  await dropVersion(tx, id, versionNumber);
}

/** Writes a version after the current one, which stays. Answers its number. */
export async function addVersion(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  content: PostingContent,
): Promise<number> {
  const number = posting.versionNumber + 1;
  await writeVersion(tx, content, frameOf(actor, posting, number, posting.revision + 1));
  return number;
}
