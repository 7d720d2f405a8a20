import type { Database } from "#db/client.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { findLastPublic } from "#app/domain/posting/last-public.server.ts";
import { endAfterRevision } from "#app/domain/posting/publication.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { publication } from "#app/domain/posting/transition.server.ts";
import type { Transition } from "#app/domain/posting/transition.server.ts";

/**
 * The transition that makes public what was handed in. What has been public, and of which only the text was changed since,
 * keeps the day of its publication and its end: a change prolongs nothing, however long it waited. Anything else, and what
 * has no deadline and whose days ran out while it waited, is open from now.
 *
 * @throws Refused at the deadline when that is over
 */
export async function publicationAfterWait(
  tx: Database,
  posting: LockedPosting,
  content: PostingContent,
  now: Date,
): Promise<Transition> {
  const anew = publication(content, now);
  const last = posting.publishedAt && (await findLastPublic(tx, posting.id));
  if (!last?.isChange) return anew;
  const wasPublic = { ...posting, versionNumber: last.number };
  const expiresAt = await endAfterRevision(tx, wasPublic, content, now);
  return expiresAt <= now ? anew : { ...anew, set: { expiresAt } };
}
