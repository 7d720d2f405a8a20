import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

/** The nearest by their trigrams. What is a typing error away is among far fewer. */
const MOST_COMPARED = 1000;

type Wanted = {
  /** How many letters fewer and more a word may have. */
  fewer: number;
  more: number;
  /** Whether words of running text are left out. */
  isNamed: boolean;
};

/**
 * For each Latin key of a whole word that was typed the words of the vocabulary that are about as long and begin alike, or
 * share trigrams: two letters that changed places leave a word few of its trigrams, and a wrong first letter a short one hardly
 * more. *ts* for *st* is one letter of the key.
 * One statement for all of them: they are asked for while somebody waits.
 */
export async function readNearWords(
  db: Database,
  typed: readonly string[],
  { fewer, more, isNamed }: Wanted,
): Promise<string[][]> {
  if (typed.length === 0) return [];
  // PostgreSQL takes words for similar from 0.3 on, unless told otherwise.
  const rows = await db.execute<{ at: number; words: string[] }>(sql`
    select t.at::int as at, array_agg(n.word order by n.likeness desc, n.word) as words
    from unnest(${sql.param([...typed])}::text[]) with ordinality as t (spelled, at)
    cross join lateral (
      select w.word, similarity(w.spelled, t.spelled) as likeness from search_words w
      where length(w.spelled) between length(t.spelled) - ${fewer}::int and length(t.spelled) + ${more}::int
        and (w.spelled % t.spelled
          or left(w.spelled, 1) in (left(t.spelled, 1), substr(t.spelled, 2, 1))
          or substr(w.spelled, 2, 1) in (left(t.spelled, 1), substr(t.spelled, 2, 1))
          or left(w.spelled, 2) = 'st' and left(t.spelled, 1) = 'c')
        ${isNamed ? sql`and w.is_named` : sql``}
      order by likeness desc, w.word limit ${MOST_COMPARED}
    ) n
    group by t.at`);
  const found = new Map([...rows].map(({ at, words }) => [at, words]));
  return typed.map((_, index) => found.get(index + 1) ?? []);
}
