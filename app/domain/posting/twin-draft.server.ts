import { and, eq, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { findSame } from "#app/domain/posting/same-content.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";

/** A form that arrives again within this time, saying the same, was sent twice: a double click, or an answer that got lost. */
const SENT_TWICE_IN_MS = 60_000;

/**
 * The draft that the same form has made a moment ago, if so. Whoever asks holds a lock on the person until the end of the
 * transaction, so that of forms that arrive at the same instant the second one sees the draft of the first.
 */
export async function findTwinDraft(
  tx: Database,
  { personId, now }: Actor,
  organisationId: string,
  content: PostingContent,
): Promise<LockedPosting | undefined> {
  // Jobs send no forms.
  if (personId === null) return undefined;
  await tx
    .select({ id: people.id })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  const recent = await tx
    .select()
    .from(postings)
    .where(
      and(
        eq(postings.createdBy, personId),
        eq(postings.organisationId, organisationId),
        eq(postings.kind, content.kind),
        eq(postings.state, "draft"),
        gt(postings.createdAt, new Date(now.getTime() - SENT_TWICE_IN_MS)),
      ),
    );
  return findSame(tx, recent, content);
}
