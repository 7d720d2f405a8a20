import type { Database } from "#db/client.server.ts";
import { contentFingerprint } from "#app/domain/posting/content-fingerprint.ts";
import { contentsOf } from "#app/domain/posting/content-of.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { versionRows } from "#app/domain/posting/version-rows.server.ts";
import { resolveSkills } from "#app/domain/skill/resolve.server.ts";

/** The first of some postings whose present version says what this content says. */
export async function findSame(
  tx: Database,
  list: readonly LockedPosting[],
  content: PostingContent,
): Promise<LockedPosting | undefined> {
  if (list.length === 0) return undefined;
  const [placeOf, contents] = [await loadPlaceNames(tx), await contentsOf(tx, list)];
  const markOf = async (said: PostingContent) =>
    contentFingerprint(versionRows(await resolveSkills(tx, said), NO_FRAME, placeOf), undefined);
  const mark = await markOf(content);
  for (const posting of list)
    if ((await markOf(contents.get(posting.id)!)) === mark) return posting;
  return undefined;
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
