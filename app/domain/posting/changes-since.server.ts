import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { overwrittenDrafts, postingVersions } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { contentThen } from "#app/domain/posting/as-it-stood.server.ts";
import { areEqual, differencesBetween } from "#app/domain/posting/differences.ts";
import { doersOf } from "#app/domain/posting/doers.server.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { namesIn } from "#app/domain/posting/names-in.server.ts";
import { withParts } from "#app/domain/posting/with-parts.ts";
import { afterRevision } from "#app/domain/skill/merged-uses.ts";
import type { IsLater } from "#app/domain/skill/merged-uses.ts";

/**
 * What has been written into a posting since somebody opened its form: by whom and when, how it differs from what the form
 * began with, and the revision that has now been seen.
 *
 * @param seenRevision what the form was opened on
 * @returns `differences` null when what it began with is no longer kept
 */
export async function getChangesSince(
  viewer: Viewer,
  id: string,
  seenRevision: number,
  db: Database = database(),
) {
  const head = await getHeadBefore("revise", viewer, id, db);
  const written = await writingsOf(db, id);
  const since = written.filter(({ revision }) => !(revision <= seenRevision));
  const base = written.find(({ revision }) => revision <= seenRevision);
  // Both as they stood when the present one was written: what a merger did since is nobody's writing.
  const isLater = afterRevision(written[0]!.revision);
  const before = base && (await base.read(head.kind, isLater));
  const now = await contentThen(db, head, isLater);
  const who = await doersOf(
    db,
    viewer,
    since.map(({ createdBy }) => createdBy),
  );
  const differences = before ? differencesBetween(before, now) : null;
  return {
    id,
    kind: head.kind,
    revision: head.revision,
    writings: since.map(({ createdBy, at }) => ({ who: who(createdBy), at })),
    differences: differences && withParts(differences),
    isEqual: differences !== null && areEqual(differences),
    names: await namesIn(db, before ? [before, now] : [now]),
  };
}

export type ChangesSince = Awaited<ReturnType<typeof getChangesSince>>;

type Writing = {
  revision: number;
  at: Date;
  createdBy: string | null;
  read: (kind: PostingContent["kind"], isLater: IsLater) => Promise<PostingContent | undefined>;
};

/** Everything that was written into a posting and is still kept, the newest first. */
async function writingsOf(db: Database, id: string): Promise<Writing[]> {
  const versions = await db
    .select()
    .from(postingVersions)
    .where(eq(postingVersions.postingId, id))
    .orderBy(desc(postingVersions.revision));
  const drafts = await db
    .select()
    .from(overwrittenDrafts)
    .where(eq(overwrittenDrafts.postingId, id));
  const kept = [
    ...versions.map(({ number: versionNumber, revision, createdAt: at, createdBy }): Writing => {
      const read: Writing["read"] = (kind, isLater) =>
        contentThen(db, { id, kind, versionNumber }, isLater);
      return { revision, at, createdBy, read };
    }),
    ...drafts.map(({ revision, createdAt: at, createdBy, content }): Writing => {
      // Kept as it was; a content that the rules of today do not know is as good as forgotten.
      const read: Writing["read"] = async (kind) => POSTING_INPUTS[kind].safeParse(content).data;
      return { revision, at, createdBy, read };
    }),
  ];
  return kept.toSorted((a, b) => b.revision - a.revision);
}
