import { and, eq, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, postings } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { contentFingerprint } from "#app/domain/posting/content-fingerprint.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { versionRows } from "#app/domain/posting/version-rows.server.ts";
import { resolveSkills } from "#app/domain/skill/resolve.server.ts";

/** A form that arrives again within this time, saying the same, was sent twice: a double click, or an answer that got lost. */
const SENT_TWICE_IN_MS = 60_000;

/**
 * The draft that the same form has made a moment ago, if so. Whoever asks holds a lock on the person until the end of the
 * transaction, so that of forms that arrive at the same instant the second one sees the draft of the first.
 */
export async function findTwinDraft(
  tx: Database,
  actor: Person,
  organisationId: string,
  content: PostingContent,
): Promise<LockedPosting | undefined> {
  await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, actor.personId))
    .for("no key update");
  const recent = await tx
    .select()
    .from(postings)
    .where(
      and(
        eq(postings.createdBy, actor.personId),
        eq(postings.organisationId, organisationId),
        eq(postings.kind, content.kind),
        eq(postings.state, "draft"),
        gt(postings.createdAt, new Date(actor.now.getTime() - SENT_TWICE_IN_MS)),
      ),
    );
  if (recent.length === 0) return undefined;
  const mark = await markOf(tx, content);
  for (const draft of recent)
    if ((await markOf(tx, await contentOf(tx, draft))) === mark) return draft;
  return undefined;
}

async function markOf(tx: Database, content: PostingContent): Promise<string> {
  const resolved = await resolveSkills(tx, content);
  return contentFingerprint(versionRows(resolved, NO_FRAME, await loadPlaceNames(tx)), undefined);
}

/** The mark does not look at it. */
const NO_FRAME = {
  versionId: "",
  postingId: "",
  number: 1,
  revision: 1,
  createdBy: null,
  createdAt: new Date(0),
};
