import { COUNTERPART } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { Admitted } from "#matching/index/wish.ts";
import { match } from "#matching/match.ts";
import type { Facts, Snapshot } from "#matching/types.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { loadOpenFacts } from "#app/domain/matching/facts.server.ts";
import { areMet } from "#app/domain/matching/narrow.server.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";
import { inDeclaredOrder } from "#app/domain/matching/ranked.ts";
import type { Ranking } from "#app/domain/matching/ranked.ts";
import { creditsFor } from "#app/domain/matching/vocabulary.server.ts";
import type { Credits } from "#app/domain/matching/vocabulary.server.ts";

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
  if (!kept) return null;
  const [{ version, rows: credits }, index] = await Promise.all([
    creditsFor(db, facts),
    kept.current(COUNTERPART[facts.kind], snapshot),
  ]);
  if (!index) return null;
  const { without = new Set<string>(), mode } = narrowing;
  const admits = admitting(narrowing);
  const { placed } = index.bestFor(facts, credits, { most, at: now, ...(admits && { admits }) });
  const candidates = index.countFor(facts, credits, { at: now, without, mode });
  const ids = placed.map(({ id }) => id);
  const matches = await readAgain(db, facts, snapshot, now, { ids, credits });
  return { matches, candidates, vocabulary: version };
}

/** What a posting has to be to come into the list; undefined where everything may. */
function admitting({ without, mode, met = [] }: Narrowing) {
  if (!without?.size && !mode && met.length === 0) return undefined;
  return ({ id, mode: own, conditions }: Admitted) =>
    !without?.has(id) && (!mode || own === mode) && (met.length === 0 || areMet(conditions(), met));
}

/** Which of them are open, and what they say, as PostgreSQL has it now. */
async function readAgain(
  db: Database,
  facts: Facts,
  snapshot: Snapshot,
  now: Date,
  { ids, credits }: { ids: string[]; credits: Credits["rows"] },
): Promise<Ranking["matches"]> {
  if (ids.length === 0) return [];
  const open = await loadOpenFacts(db, COUNTERPART[facts.kind], ids, now);
  const vocabulary = vocabularyOf(credits);
  const matches = open.flatMap(({ candidate, facts: other }) => {
    const result = match(facts, other, vocabulary, snapshot);
    return result.verdict === "scored" ? [{ candidate, match: result }] : [];
  });
  return inDeclaredOrder(matches);
}
