import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { openPostings } from "#db/schema/index.ts";
import { match } from "#matching/match.ts";
import { compareMatches } from "#matching/order.ts";
import type { Facts, ScoredMatch, Vocabulary } from "#matching/types.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { withoutDismissed } from "#app/domain/dismissal/queries.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { listNewPairs } from "#app/domain/matching/new-pairs.server.ts";
import type { NewPair } from "#app/domain/matching/new-pairs.server.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { titled } from "#app/domain/matching/titles.server.ts";
import type { MatchTitle } from "#app/domain/matching/titles.server.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";

const PAIRS_SCORED = 40;
const MATCHES_SHOWN = 8;

export type NewMatch = {
  mine: MatchTitle;
  other: MatchTitle;
  score: Pick<ScoredMatch, "points" | "upper" | "band">;
};

/**
 * Good and strong matches of the viewer's open postings with what others have published since an instant, best first.
 *
 * @param since when the viewer last looked
 */
export async function listNewMatches(
  viewer: Viewer,
  since: Date,
  db: Database = database(),
): Promise<NewMatch[]> {
  const organisationIds = viewer.memberships.map(({ organisationId }) => organisationId);
  const { now } = viewer;
  const found = await listNewPairs(db, { organisationIds, since, now }, PAIRS_SCORED);
  const pairs = await withoutDismissed(db, found);
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.flatMap(({ mine, other }) => [mine, other]))];
  const refs = await db
    .select({
      id: openPostings.id,
      kind: openPostings.kind,
      versionId: openPostings.versionId,
      publishedAt: openPostings.publishedAt,
    })
    .from(openPostings)
    .where(inArray(openPostings.id, ids));
  const best = await bestOf(db, pairs, await loadFacts(db, refs));
  const refOf = new Map(refs.map((ref) => [ref.id, { ...ref, shareBound: 1, weight: 0 }]));
  const sideOf = (side: keyof NewPair) =>
    titled(
      db,
      best.map(({ [side]: id, result }) => ({ candidate: refOf.get(id)!, match: result })),
    );
  const [mine, others] = [await sideOf("mine"), await sideOf("other")];
  const titleOf = new Map([...mine, ...others].map(({ other }) => [other.id, other]));
  return best.flatMap(({ mine: own, other, result }) => {
    const [one, two] = [titleOf.get(own), titleOf.get(other)];
    const { points, upper, band } = result;
    return one && two ? [{ mine: one, other: two, score: { points, upper, band } }] : [];
  });
}

/** Scores pairs by the rules that every page uses, and keeps those worth telling. */
async function bestOf(
  db: Database,
  pairs: readonly NewPair[],
  factsOf: ReadonlyMap<string, Facts>,
) {
  const snapshot = await latestSnapshot(db);
  const vocabularies = new Map<string, Vocabulary>();
  const scored: (NewPair & { result: ScoredMatch })[] = [];
  for (const { mine, other } of pairs) {
    const [own, theirs] = [factsOf.get(mine), factsOf.get(other)];
    if (!own || !theirs) continue;
    const [a, b] = SIDE_OF_KIND[own.kind] === "university" ? [own, theirs] : [theirs, own];
    const vocabulary = vocabularies.get(b.id) ?? (await vocabularyFor(db, b));
    vocabularies.set(b.id, vocabulary);
    const result = match(a, b, vocabulary, snapshot);
    if (result.verdict === "scored" && ["strong", "good"].includes(result.band))
      scored.push({ mine, other, result });
  }
  const ranked = (one: (typeof scored)[number]) => ({
    ...one.result,
    publishedAt: "",
    id: `${one.mine} ${one.other}`,
  });
  return scored
    .toSorted((one, two) => compareMatches(ranked(one), ranked(two)))
    .slice(0, MATCHES_SHOWN);
}
