import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import type { SeenMatch, SeenMatches } from "#db/schema/index.ts";
import { RULE_VERSION } from "#matching/rules.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isSpared } from "#app/domain/dismissal/policy.server.ts";
import { readAway } from "#app/domain/matching/gone-matches.server.ts";
import type { GoneMatches } from "#app/domain/matching/gone-matches.server.ts";
import {
  awayFrom,
  countNews,
  isQuiet,
  publishedSince,
  sharedCauses,
  tellNews,
} from "#app/domain/matching/list-news.ts";
import type { NewsCounts, RowNews, SharedCause, Standing } from "#app/domain/matching/list-news.ts";
import { isGoingOn } from "#app/domain/person/visits.ts";
import { noteHidden, noteListVisit } from "#app/domain/matching/list-visit.server.ts";
import type { MatchList } from "#app/domain/matching/queries.server.ts";
import { readTouched } from "#app/domain/matching/touched.server.ts";
import { listLastEnds } from "#app/domain/posting/last-ends.server.ts";

/** What a list says of the time since somebody's visit before. */
export type ListNews = {
  since: Date;
  /** Whether no visit before is known, and nothing has changed since the first page of this one. */
  isFirst: boolean;
  counts: NewsCounts;
  /** What has changed since for all matches. */
  causes: SharedCause[];
  gone: GoneMatches;
  of: (match: Found) => RowNews | null;
};

type Found = MatchList["matches"][number];

/**
 * Notes that a member of the posting's organisation is in its list of matches, and tells what has changed since their visit
 * before. What is noted is the whole list, whatever of it is asked for.
 *
 * @param isWhole whether the list is all of it
 * @returns null for everybody else, and where there is no list
 */
export async function noteAndTellNews(
  db: Database,
  viewer: Viewer,
  list: MatchList,
  isWhole: boolean,
): Promise<ListNews | null> {
  const { personId, now: instant } = viewer;
  const { posting, rankWhole } = list;
  if (personId === null || rankWhole === null || !isSpared(viewer, posting)) return null;
  const whole = isWhole ? list.matches.map(standingOf) : await standingsOf(rankWhole);
  const now = seenIn(list, whole);
  const visit = { personId, postingId: posting.id, now: instant };
  const last = await noteListVisit(db, visit, now);
  if (!last) return null;
  const { at: since, seen: before } = last;
  const isFull = whole.length === LIMITS.matchesShown;
  const all = [...whole, ...list.matches.map(standingOf)];
  const then = [...before.matches, ...(before.hidden ?? [])].map(([, versionId]) => versionId);
  const { gone: left, away } = awayFrom(before, now);
  const ids = { gone: left, away: away.map(([id]) => id), isFull };
  const [lastEnds, { gone, hidden }, touched] = await Promise.all([
    listLastEnds(db, publishedSince({ before, since }, all)),
    readAway(db, viewer, ids),
    readTouched(db, before, now, [...then, ...all.map(({ versionId }) => versionId)]),
  ]);
  // What is hidden and was not closed is remembered as it was seen last.
  const unseen = away.filter(([id]) => hidden.has(id));
  await noteHidden(db, visit, unseen);
  const tell = tellNews({ before, now, since, lastEnds, touched });
  const counts = countNews(whole.map(tell));
  return {
    since,
    // A visit before is over for longer than that: what is as young is the first page of a first visit.
    isFirst: isGoingOn(since, instant) && isQuiet(counts) && left.length === 0,
    counts,
    causes: sharedCauses({ before, now, touched }),
    gone,
    of: (match) => tell(standingOf(match)),
  };
}

const standingOf = ({ other, match: { points, upper } }: Found): Standing => {
  const { id, versionId, publishedAt, writtenAt } = other;
  return { id, versionId, points, upper, publishedAt, writtenAt };
};

async function standingsOf(rankWhole: NonNullable<MatchList["rankWhole"]>): Promise<Standing[]> {
  const { matches } = await rankWhole();
  return matches.map(({ candidate: { id, versionId, publishedAt }, match: { points, upper } }) => ({
    id,
    versionId,
    points,
    upper,
    publishedAt,
  }));
}

function seenIn(list: MatchList, whole: readonly Standing[]): SeenMatches {
  const { posting, snapshot, vocabulary, aside } = list;
  return {
    own: posting.version.id,
    rules: RULE_VERSION,
    snapshot,
    vocabulary: vocabulary ?? 0,
    aside: [...aside],
    matches: whole.map(seenOf),
  };
}

const seenOf = ({ id, versionId, points, upper, publishedAt }: Standing): SeenMatch => [
  id,
  versionId,
  points,
  upper,
  publishedAt.getTime(),
];
