import type { PostingState } from "#db/codes.ts";
import type { SeenMatch, SeenMatches } from "#db/schema/match-list-visits.ts";

/** What can move all points of a list at once; `merged`: skills that the own posting names. */
export const SHARED_CAUSES = ["yours", "merged", "count", "skills", "rules"] as const;
export type SharedCause = (typeof SHARED_CAUSES)[number];

/** The same of one match, and that skills were merged which the other posting names. */
export type RowCause = SharedCause | "otherMerged";

/** The versions of postings, on both sides, that were touched by what has happened to the vocabulary. */
export type Touched = {
  /** Of the other side: one of their skills and one of the own posting's count for each other otherwise. */
  credits: ReadonlySet<string>;
  /** A skill that they named was merged. */
  merged: ReadonlySet<string>;
};

/**
 * Published since, open again, come in from outside the list; changed by the other side; shown again, having been open all
 * along; or with other points alone.
 */
export const NEWS_KINDS = ["published", "reopened", "cameIn", "changed", "shown", "moved"] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** What two visits are compared by. */
export type Compared = {
  before: SeenMatches;
  now: SeenMatches;
  /** The end of the visit before. */
  since: Date;
  /** Into which state those that were published since went when they last ceased to be public; none: they never did. */
  lastEnds: ReadonlyMap<string, PostingState>;
  touched: Touched;
};

/** A match as it stands. */
export type Standing = {
  id: string;
  versionId: string;
  points: number;
  upper: number;
  publishedAt: Date;
  /** When its version was written, where that is known. */
  writtenAt?: Date;
};

export type RowNews = {
  what: NewsKind;
  /** When it was published or written anew; null where neither is. */
  at: Date | null;
  /** What else can have moved its points; nothing where they are the same. */
  causes: RowCause[];
  /** What it had, in hundredths; null where it was not in the list. */
  before: { points: number; upper: number } | null;
};

/** What has changed since for all matches of the list; that skills count otherwise, where that can have moved any. */
export function sharedCauses({
  before,
  now,
  touched: { credits, merged },
}: Pick<Compared, "before" | "now" | "touched">): SharedCause[] {
  const differs: Record<SharedCause, boolean> = {
    yours: before.own !== now.own,
    merged: merged.has(before.own) || merged.has(now.own),
    count: before.snapshot !== now.snapshot,
    skills: credits.size > 0,
    rules: before.rules !== now.rules,
  };
  return SHARED_CAUSES.filter((cause) => differs[cause]);
}

/** All matches as they were seen last, be it that some were not shown at the end of the visit before. */
const everSeen = ({ matches, hidden = [] }: SeenMatches): SeenMatch[] => [...matches, ...hidden];

/**
 * The matches that were published since: of those that were seen when the list last showed them, of all others after the visit.
 */
export function publishedSince(
  { before, since }: Pick<Compared, "before" | "since">,
  matches: readonly Standing[],
): string[] {
  const was = new Map(everSeen(before).map(([id, , , , publishedAt]) => [id, publishedAt]));
  const isPublished = ({ id, publishedAt }: Standing) =>
    publishedAt.getTime() > (was.get(id) ?? since.getTime());
  return [...new Set(matches.filter(isPublished).map(({ id }) => id))];
}

/** What can have moved the points of one match, by its versions then and now. */
function causesOf(
  shared: readonly SharedCause[],
  { credits, merged }: Touched,
  versions: readonly string[],
): RowCause[] {
  const isTouched = (touched: ReadonlySet<string>) => versions.some((id) => touched.has(id));
  return [
    ...shared.filter((cause) => cause !== "skills" || isTouched(credits)),
    ...(isTouched(merged) ? ["otherMerged" as const] : []),
  ];
}

/** What has happened to each of some matches since the visit before; null where nothing has. */
export function tellNews({
  before,
  now,
  since,
  lastEnds,
  touched,
}: Compared): (match: Standing) => RowNews | null {
  const was = new Map(everSeen(before).map(([id, ...seen]) => [id, seen]));
  const hidden = new Set(before.hidden?.map(([id]) => id));
  const listed = new Set(now.matches.map(([id]) => id));
  const aside = new Set(before.aside);
  const shared = sharedCauses({ before, now, touched });
  return (match) => {
    const seen = was.get(match.id);
    if (!seen) {
      const isKnown = aside.has(match.id) || !listed.has(match.id);
      const causes = causesOf(shared, touched, [match.versionId]);
      return newIn(match, { since, lastEnds, causes, isKnown });
    }
    const [versionId, points, upper, publishedAt] = seen;
    const isTheirs = versionId !== match.versionId;
    const isMoved = points !== match.points || upper !== match.upper;
    // What staff read before it is public again has changed; it was never closed.
    const isAgain =
      match.publishedAt.getTime() > publishedAt && lastEnds.get(match.id) !== "in_review";
    const isShown = hidden.has(match.id);
    if (!isAgain && !isTheirs && !isShown && !isMoved) return null;
    return {
      what: isAgain ? "reopened" : isTheirs ? "changed" : isShown ? "shown" : "moved",
      at: isAgain ? match.publishedAt : isTheirs ? (match.writtenAt ?? null) : null,
      causes: isMoved ? causesOf(shared, touched, [versionId, match.versionId]) : [],
      before: { points, upper },
    };
  };
}

type NewIn = Pick<Compared, "since" | "lastEnds"> & {
  causes: RowCause[];
  /** That it was not in the list before is the own organisation's doing, or it is not in the whole list now either. */
  isKnown: boolean;
};

function newIn(match: Standing, { since, lastEnds, causes, isKnown }: NewIn): RowNews | null {
  const isPublished = match.publishedAt > since;
  if (isKnown && !isPublished) return null;
  const before = null;
  if (isPublished) {
    const what = lastEnds.has(match.id) ? "reopened" : "published";
    return { what, at: match.publishedAt, causes: [], before };
  }
  const { writtenAt = null } = match;
  const at = writtenAt && writtenAt > since ? writtenAt : null;
  return { what: "cameIn", at, causes, before };
}

/**
 * What was seen and is not in the list now, the best first, but for what the own organisation has put aside itself: that is no
 * news.
 *
 * @returns the ids of those that have `gone` since the visit before, and with them all that are `away`
 */
export function awayFrom(before: SeenMatches, now: SeenMatches) {
  const still = new Set([...now.matches.map(([id]) => id), ...now.aside]);
  const isAway = ([id]: SeenMatch) => !still.has(id);
  const gone = before.matches.filter(isAway).map(([id]) => id);
  return { gone, away: everSeen(before).filter(isAway) };
}

/** What a list can be narrowed to: what is new or was changed by the other side, or what has other points as well. */
export const NEWS_FILTERS = ["fresh", "all"] as const;
export type NewsFilter = (typeof NEWS_FILTERS)[number];

/** Whether a match with this news is wanted. */
export const isWanted = (news: Pick<RowNews, "what"> | null, filter: NewsFilter): boolean =>
  news !== null && (filter === "all" || (news.what !== "moved" && news.what !== "shown"));

export type NewsCounts = { fresh: number; changed: number; shown: number; moved: number };

/** Whether nothing at all is told of the list's matches. */
export const isQuiet = (counts: NewsCounts): boolean =>
  Object.values(counts).every((count) => count === 0);

/** How many are new in the list, changed by the other side, shown again, and have other points alone. */
export function countNews(all: readonly (Pick<RowNews, "what"> | null)[]): NewsCounts {
  const count = (...kinds: NewsKind[]) =>
    all.filter((news) => news !== null && kinds.includes(news.what)).length;
  return {
    fresh: count("published", "reopened", "cameIn"),
    changed: count("changed"),
    shown: count("shown"),
    moved: count("moved"),
  };
}
