import { and, inArray } from "drizzle-orm";
import { COUNTERPART } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { openAt, openPostings } from "#db/schema/index.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { Admitted } from "#matching/index/wish.ts";
import { match } from "#matching/match.ts";
import type { Facts, Snapshot } from "#matching/types.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { loadFacts } from "#app/domain/matching/facts.server.ts";
import { areMet } from "#app/domain/matching/narrow.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { byDeclaredOrder } from "#app/domain/matching/ranked.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { creditsFor } from "#app/domain/matching/vocabulary.server.ts";

/**
 * The best matches of a posting by the index of this process. It says which ones may be the best; what is open, and what
 * the points are, PostgreSQL says when the rows are read again.
 *
 * @returns null when there is no index that can answer this
 */
export async function rankByIndex(
  db: Database,
  facts: Facts,
  snapshot: Snapshot,
  now: Date,
  most: number,
  narrowing: Narrowing,
): Promise<Ranking | null> {
  // By the bounds of PostgreSQL the list says how many could be of a band.
  const kept = narrowing.band ? undefined : matchIndexOf(db);
  const credits = kept ? await creditsFor(db, facts) : [];
  const index = await kept?.current(COUNTERPART[facts.kind], snapshot);
  if (!index) return null;
  const { without = new Set<string>(), mode, met = [] } = narrowing;
  const admits = ({ id, mode: own, conditions }: Admitted) =>
    !without.has(id) && (!mode || own === mode) && (met.length === 0 || areMet(conditions(), met));
  const { placed } = index.bestFor(facts, credits, { most, at: now, admits });
  const candidates = index.countFor(facts, credits, { at: now, without, mode });
  const ids = placed.map(({ id }) => id);
  return { matches: await readAgain(db, facts, snapshot, now, { ids, credits }), candidates };
}

async function readAgain(
  db: Database,
  facts: Facts,
  snapshot: Snapshot,
  now: Date,
  { ids, credits }: { ids: string[]; credits: Awaited<ReturnType<typeof creditsFor>> },
): Promise<Ranking["matches"]> {
  if (ids.length === 0) return [];
  const open = await db
    .select({
      id: openPostings.id,
      kind: openPostings.kind,
      versionId: openPostings.versionId,
      publishedAt: openPostings.publishedAt,
    })
    .from(openPostings)
    .where(and(inArray(openPostings.id, ids), openAt(now)));
  const factsOf = await loadFacts(db, open);
  const vocabulary = vocabularyOf(credits);
  const matches = open.flatMap((candidate) => {
    const other = factsOf.get(candidate.id);
    const result = other && match(facts, other, vocabulary, snapshot);
    return result?.verdict === "scored" ? [{ candidate, match: result }] : [];
  });
  return matches.sort(byDeclaredOrder);
}
