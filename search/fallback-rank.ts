import { sql, type SQL } from "drizzle-orm";
import { withoutBeginnings } from "#search/fallback-conditions.ts";

/** Weights of D (not used), C (running text), B (names, and what a posting is) and A (titles). */
const WEIGHTS = "{0, 0.1, 0.4, 1}";

/** Of what was not asked for by words, nothing answers better. */
export const NO_RANK = sql`0`;

/**
 * How well a row answers full-text queries: the sum over the words. Ranked as one query, words would count by how near to
 * each other they stand, which lists of keys do not tell.
 */
export const rankBy = (queries: readonly string[]): SQL =>
  queries.length === 0 ? NO_RANK : sql.join(queries.map(rankByOne), sql` + `);

/** Longer words that begin so count, but all of them together less than the very word: *internet* is no *intern*. */
function rankByOne(query: string): SQL {
  const exact = withoutBeginnings(query);
  const rank = (by: string) => sql`ts_rank(${WEIGHTS}, p.document, ${by}::tsquery)`;
  return exact === query ? rank(query) : sql`${rank(exact)} + least(1, ${rank(query)}) / 10`;
}
