import { setImmediate } from "node:timers/promises";
import type { Database } from "#db/client.server.ts";
import { COUNTERPART } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import type { PostingIndex } from "#matching/index/posting-index.ts";
import type { Facts, Snapshot } from "#matching/types.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { rankBySql } from "#app/domain/matching/rank.server.ts";
import { creditsForAll } from "#app/domain/matching/vocabulary.server.ts";

/** Who stands in a list, with the declared rank, in hundredths. */
export type FirstPlace = { otherId: string; rank: number };

type Ref = { id: string; kind: PostingKind; versionId: string };

/** The first ten matches of many open postings by their ids, the best first. A posting without facts has none. */
export async function findFirst(
  db: Database,
  refs: Ref[],
  snapshot: Snapshot,
  now: Date,
): Promise<Map<string, FirstPlace[]>> {
  const factsOf = await loadFacts(db, refs);
  const creditsOf = await creditsForAll(db, [...factsOf.values()]);
  const indexes = await indexesFor(db, refs, snapshot);
  const wish = { most: LIMITS.firstTen, at: now };
  const found = new Map<string, FirstPlace[]>();
  for (const facts of factsOf.values()) {
    const index = indexes.get(facts.kind);
    found.set(
      facts.id,
      index
        ? index.bestFor(facts, creditsOf(facts).rows, wish).placed.map(placeOf)
        : await findBySql(db, facts, snapshot, now),
    );
    // Others have their turn between two lists.
    await setImmediate();
  }
  return found;
}

/** By the kind that asks: the index of the kind that answers; absent where PostgreSQL has to. */
async function indexesFor(db: Database, refs: readonly Ref[], snapshot: Snapshot) {
  const indexes = new Map<PostingKind, PostingIndex>();
  for (const kind of new Set(refs.map((ref) => ref.kind))) {
    const index = await matchIndexOf(db)?.current(COUNTERPART[kind], snapshot);
    if (index) indexes.set(kind, index);
  }
  return indexes;
}

const placeOf = ({ id: otherId, rank }: { id: string; rank: number }) => ({ otherId, rank });

async function findBySql(db: Database, facts: Facts, snapshot: Snapshot, now: Date) {
  const { matches } = await rankBySql(db, facts, snapshot, now, LIMITS.firstTen);
  return matches.map(({ candidate, match: { rank } }) => placeOf({ id: candidate.id, rank }));
}
