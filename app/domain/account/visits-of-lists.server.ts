import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { matchListVisits } from "#db/schema/index.ts";
import type { SeenMatch, SeenMatches } from "#db/schema/index.ts";
import type { Me } from "#app/domain/account/export-areas.server.ts";
import { namePostings } from "#app/domain/account/export-names.server.ts";
import type { NameOf, PostingName } from "#app/domain/account/export-names.server.ts";

/** In which lists of matches somebody was, when, and what was shown; postings by their ids and what they are called. */
export async function readListVisits(db: Database, { personId, viewer }: Me) {
  const rows = await db
    .select({
      postingId: matchListVisits.postingId,
      previousAt: matchListVisits.previousAt,
      lastAt: matchListVisits.lastAt,
      shownBefore: matchListVisits.seenBefore,
      shown: matchListVisits.seen,
    })
    .from(matchListVisits)
    .where(eq(matchListVisits.personId, personId));
  const ids = rows.flatMap(({ postingId, shownBefore, shown }) => [
    postingId,
    ...idsIn(shown),
    ...(shownBefore ? idsIn(shownBefore) : []),
  ]);
  const called = await namePostings(db, viewer, ids);
  return rows.map(({ shown, shownBefore, ...row }) => ({
    ...row,
    posting: called(row.postingId),
    shownBefore: shownBefore && named(shownBefore, called),
    shown: named(shown, called),
  }));
}

const idsIn = ({ aside, matches, hidden = [] }: SeenMatches) => [
  ...aside,
  ...[...matches, ...hidden].map(([id]) => id),
];

function named({ aside, matches, hidden = [], ...of }: SeenMatches, called: NameOf<PostingName>) {
  const match = ([postingId, versionId, points, upper, publishedAt]: SeenMatch) => ({
    postingId,
    posting: called(postingId),
    versionId,
    points,
    upper,
    publishedAt: new Date(publishedAt),
  });
  return {
    ...of,
    aside: aside.map((postingId) => ({ postingId, posting: called(postingId) })),
    matches: matches.map(match),
    hidden: hidden.map(match),
  };
}
