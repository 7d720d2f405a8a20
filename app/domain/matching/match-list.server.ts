import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { compareHopes } from "#matching/order.ts";
import { RULE_VERSION } from "#matching/rules.ts";
import type { Evidence, FactCode, Reason } from "#matching/types.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { tellingLines } from "#app/domain/matching/lines.server.ts";
import { namesIn } from "#app/domain/matching/names-in.server.ts";
import { isNarrowed } from "#app/domain/matching/list-input.ts";
import { isWanted } from "#app/domain/matching/list-news.ts";
import { noteAndTellNews } from "#app/domain/matching/list-news.server.ts";
import type { ListNews } from "#app/domain/matching/list-news.server.ts";
import type { MatchListQuery } from "#app/domain/matching/list-input.ts";
import { readFor } from "#app/domain/matching/offered-filters.ts";
import { listMatches } from "#app/domain/matching/queries.server.ts";
import type { MatchList } from "#app/domain/matching/queries.server.ts";
import { readSides, sideOf } from "#app/domain/matching/sides.server.ts";
import { canReadHistory } from "#app/domain/posting/policy.server.ts";
import { readVersionAuthors } from "#app/domain/posting/version-authors.server.ts";
import type { VersionAuthor } from "#app/domain/posting/version-authors.server.ts";

/** What a posting has to state before anything can be matched with it. */
const NEEDED: Record<PostingKind, readonly FactCode[]> = {
  programme: ["confirmed_skills"],
  internship: ["requirements"],
  project_proposal: ["wants", "brings"],
  co_development_offer: ["wants", "brings"],
};

/**
 * One page of a posting's matches with the lines of each that tell most: the best by the declared order, which may then be
 * put in another one. A member of the posting's organisation is told what is new since their visit before, and this one is
 * noted.
 *
 * @param asked which matches are wanted, in which order, and the page from 1; beyond the last page the last one
 * @throws NotFound when the viewer may not see the posting
 */
export async function getMatchList(
  viewer: Viewer,
  id: string,
  asked: MatchListQuery,
  db: Database = database(),
) {
  const list = await listMatches(viewer, id, LIMITS.matchesShown, db, asked);
  const { posting, verdict, kind, candidates, dismissed } = list;
  const said = readFor(posting.kind, asked);
  const isWhole = !isNarrowed({ ...said.query, news: undefined });
  const noted = await noteAndTellNews(db, viewer, list, isWhole);
  const news = noted?.isFirst ? null : noted;
  const query: MatchListQuery = { ...said.query, news: news ? asked.news : undefined };
  const matches = inOrder(wantedOf(list.matches, query, news), query.sort);
  const { shown, ...where } = pageOf(matches, query.page);
  const rows = await rowsOf(db, viewer, shown, news);
  const lines = rows.flatMap(({ strongest, weakest }) => [...strongest, ...weakest]);
  return {
    verdict,
    posting: sideOf(posting),
    closeReason: posting.closeReason,
    isHidden: posting.isHidden,
    canRevise: posting.can.revise,
    needed: NEEDED[posting.kind],
    kind,
    candidates,
    dismissed,
    canDismiss: posting.can.revise,
    ...toldOf(noted),
    query,
    offered: said.offered,
    leftOut: { ...said.leftOut, news: asked.news !== query.news },
    isNarrowed: isNarrowed(query),
    total: matches.length,
    ...where,
    rows,
    rules: { version: RULE_VERSION, snapshot: list.snapshot, vocabulary: list.vocabulary ?? 0 },
    ...namesIn(list, lines),
  };
}

export type MatchListPage = Awaited<ReturnType<typeof getMatchList>>;
export type MatchRow = MatchListPage["rows"][number];

type Found = MatchList["matches"];

/** Those with news of the kind that is asked for; all where none is. */
function wantedOf(matches: Found, { news: filter }: MatchListQuery, news: ListNews | null): Found {
  if (!filter || !news) return matches;
  return matches.filter((match) => isWanted(news.of(match), filter));
}

/** What is said of the whole list: its news, or that a visit is noted and there is none before to tell them since. */
function toldOf(noted: ListNews | null) {
  if (noted === null || noted.isFirst) return { isFirst: noted !== null, news: null };
  const { since, counts, causes, gone } = noted;
  return { isFirst: false, news: { since: since.toISOString(), counts, causes, gone } };
}

/** The declared order, or another one in which equals keep it. */
function inOrder(matches: Found, sort: MatchListQuery["sort"]): Found {
  if (sort === "possible") return matches.toSorted((a, b) => compareHopes(a.match, b.match));
  if (sort === "newest")
    return matches.toSorted(
      (a, b) => b.other.publishedAt.getTime() - a.other.publishedAt.getTime(),
    );
  return matches;
}

function pageOf(matches: Found, asked: number) {
  const pages = Math.max(1, Math.ceil(matches.length / LIMITS.matchesPageSize));
  const page = Math.min(Math.max(1, asked), pages);
  const before = (page - 1) * LIMITS.matchesPageSize;
  return { page, pages, before, shown: matches.slice(before, before + LIMITS.matchesPageSize) };
}

/** What has happened to matches, as whom what was changed was written, and whether the viewer may read how. */
async function newsOf(db: Database, viewer: Viewer, shown: Found, news: ListNews | null) {
  const told = shown.map((match) => news?.of(match) ?? null);
  const isChanged = (_: unknown, row: number) => told[row]?.what === "changed";
  const changed = shown.filter(isChanged).map(({ other }) => other.versionId);
  const authors = await readVersionAuthors(db, changed);
  return told.map((one, row) => {
    if (!one) return null;
    const { organisation, versionId } = shown[row]!.other;
    const hasHistory = canReadHistory(viewer, { organisationId: organisation.id });
    const by: VersionAuthor | null = authors.get(versionId) ?? null;
    return { ...one, at: one.at?.toISOString() ?? null, by, hasHistory };
  });
}

async function rowsOf(db: Database, viewer: Viewer, shown: Found, news: ListNews | null) {
  const versions = shown.map(({ other }) => other.versionId);
  const [sides, told] = await Promise.all([
    readSides(db, versions),
    newsOf(db, viewer, shown, news),
  ]);
  return shown.map(({ other, match, reason }, row) => {
    const { points, upper, untold, band, upperBand } = match;
    const { strongest, weakest } = tellingLines(match);
    return {
      side: sides.get(other.versionId)!,
      news: told[row]!,
      score: { points, upper, untold, band, upperBand, reason },
      strongest: strongest.map(withBestEvidence),
      weakest: weakest.map(withBestEvidence),
    };
  });
}

/** How much a piece of evidence may come to; none for what is not about a skill. */
const hopeOf = (piece: Evidence) => ("creditUpper" in piece ? piece.creditUpper : 0);

/** A row of a list says what is not stated, what is best and what could be more, no longer list of evidence. */
function withBestEvidence(reason: Reason): Reason {
  const isGap = ({ type }: Evidence) => type === "not_stated";
  const gaps = reason.evidence.filter(isGap);
  const [best, ...others] = reason.evidence.filter((piece) => !isGap(piece));
  if (!best) return reason;
  const hopeful = others.reduce<Evidence | undefined>(
    (most, piece) => (most && hopeOf(most) >= hopeOf(piece) ? most : piece),
    undefined,
  );
  return { ...reason, evidence: [...gaps, best, ...(hopeful ? [hopeful] : [])] };
}
