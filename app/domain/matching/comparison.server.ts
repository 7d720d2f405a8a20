import { and, eq, inArray } from "drizzle-orm";
import { COUNTERPART, SIDE_OF_KIND } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { openAt, openPostings } from "#db/schema/index.ts";
import type { ScoredMatch } from "#matching/types.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isId } from "#app/domain/ids.ts";
import { bandReason } from "#app/domain/matching/band-reason.server.ts";
import { comparedRows } from "#app/domain/matching/compared-rows.ts";
import { MOST_COMPARED } from "#app/domain/matching/list-input.ts";
import { namesIn } from "#app/domain/matching/names-in.server.ts";
import { getPair } from "#app/domain/matching/queries.server.ts";
import { sideOf } from "#app/domain/matching/sides.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";

/**
 * Matches of one posting side by side, subject by subject, in the order in which they were asked for.
 *
 * @param otherIds of which the first four that are open and fit are compared
 * @returns `left`: how many of what was asked for are not shown
 * @throws NotFound when the viewer may not see the posting
 */
export async function getComparison(
  viewer: Viewer,
  id: string,
  otherIds: readonly string[],
  db: Database = database(),
) {
  const own = await getPosting(viewer, id, db);
  const asked = [...new Set(otherIds)];
  const open = await openAmong(db, viewer, own, asked.filter(isId));
  const pairs = [];
  for (const otherId of open.slice(0, MOST_COMPARED)) {
    const { university, company, match, rules, ...names } = await getPair(viewer, id, otherId, db);
    if (match?.verdict !== "scored") continue;
    const other = SIDE_OF_KIND[own.kind] === "university" ? company : university;
    pairs.push({ other, match, rules, names });
  }
  const lines = pairs.flatMap(({ match }) => match.reasons);
  const labels = Object.assign({}, ...pairs.map(({ names }) => names.labels));
  return {
    posting: sideOf(own),
    left: asked.length - pairs.length,
    columns: pairs.map(({ other, match }) => ({ side: sideOf(other), score: scoreOf(match) })),
    /** The same for all, unless a count or the vocabulary has changed between two of them. */
    rules: pairs[0]?.rules ?? null,
    rows: comparedRows(pairs.map(({ match }) => match)),
    labels: namesIn({ labels, modules: {} }, lines).labels,
  };
}

export type Comparison = Awaited<ReturnType<typeof getComparison>>;

async function openAmong(
  db: Database,
  viewer: Viewer,
  own: PostingPage,
  ids: string[],
): Promise<string[]> {
  const isOfTheOtherSide = eq(openPostings.kind, COUNTERPART[own.kind]);
  const rows = await db
    .select({ id: openPostings.id })
    .from(openPostings)
    .where(and(inArray(openPostings.id, ids), isOfTheOtherSide, openAt(viewer.now)));
  const open = new Set(rows.map((row) => row.id));
  return ids.filter((wanted) => open.has(wanted));
}

function scoreOf(match: ScoredMatch) {
  const { points, upper, untold, band, upperBand } = match;
  return { points, upper, untold, band, upperBand, reason: bandReason(match) };
}
