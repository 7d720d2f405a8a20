import type { Database } from "#db/client.server.ts";
import { match } from "#matching/match.ts";
import { rankOf, usualWeight } from "#matching/order.ts";
import { pairTypeOf } from "#matching/pair.ts";
import { factorPoints, FACTORS } from "#matching/rules.ts";
import type { Facts, Snapshot } from "#matching/types.ts";
import { listCandidates } from "#app/domain/matching/candidates.server.ts";
import type { Candidate } from "#app/domain/matching/candidates.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { admits, narrowCandidates } from "#app/domain/matching/narrow.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { rankByIndex } from "#app/domain/matching/rank-by-index.server.ts";
import { inDeclaredOrder } from "#app/domain/matching/ranked.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { vocabularyFor } from "#app/domain/matching/vocabulary.server.ts";

const FACTS_AT_ONCE = 200;
const MARGIN = 1;

/**
 * The best matches of a posting: by the index of this process where there is one that is up to date, otherwise by
 * PostgreSQL alone. Both answer the same.
 *
 * @param most how many matches to answer
 * @param narrowing which of them are wanted
 */
export async function rankMatches(
  db: Database,
  facts: Facts,
  snapshot: Snapshot,
  now: Date,
  most: number,
  narrowing: Narrowing = {},
): Promise<Ranking> {
  return (
    (await rankByIndex(db, facts, snapshot, now, most, narrowing)) ??
    rankBySql(db, facts, snapshot, now, most, narrowing)
  );
}

/**
 * The best matches of a posting, exactly as if every candidate had been scored: candidates come in the order of a bound on
 * their skill points, and scoring stops when no later one can reach the last place.
 *
 * @param most how many matches to answer
 * @param narrowing which of them are wanted
 * @param atOnce how many candidates are read and scored at a time
 */
export async function rankBySql(
  db: Database,
  facts: Facts,
  snapshot: Snapshot,
  now: Date,
  most: number,
  narrowing: Narrowing = {},
  atOnce: number = FACTS_AT_ONCE,
): Promise<Ranking> {
  const found = await listCandidates(db, facts, snapshot, now);
  const candidates = mostPromising(await narrowCandidates(db, found, narrowing), facts, snapshot);
  const vocabulary = await vocabularyFor(db, facts);
  let matches: Ranking["matches"] = [];
  for (let start = 0; start < candidates.length; start += atOnce) {
    const batch = candidates.slice(start, start + atOnce);
    const last = matches[most - 1];
    if (last && batch[0]!.rankBound < last.match.rank) break;
    const factsOf = await loadFacts(db, batch);
    for (const candidate of batch) {
      const other = factsOf.get(candidate.id);
      if (!other) continue;
      const result = match(facts, other, vocabulary, snapshot);
      if (result.verdict === "scored" && admits(narrowing, result))
        matches.push({ candidate, match: result });
    }
    matches = inDeclaredOrder(matches).slice(0, most);
  }
  return { matches, candidates: candidates.length, vocabulary: vocabulary.version };
}

/** Candidates with the highest rank that they can have: their skills at best and all conditions met. The highest come first. */
function mostPromising(candidates: readonly Candidate[], facts: Facts, snapshot: Snapshot) {
  const type = pairTypeOf(facts.kind);
  const all = FACTORS[type].reduce((sum, factor) => sum + factor.points, 0);
  const skillPoints = factorPoints(type, "skills");
  const usual = usualWeight(type, snapshot);
  const boundOf = ({ shareBound, weight }: Candidate) =>
    rankOf(Math.ceil(shareBound * skillPoints) + MARGIN, all - skillPoints, weight, usual) + MARGIN;
  return candidates
    .map((candidate) => ({ ...candidate, rankBound: boundOf(candidate) }))
    .sort((a, b) => b.rankBound - a.rankBound);
}
