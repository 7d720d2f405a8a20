import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { filterCondition, textQueries } from "#search/fallback-conditions.ts";
import { openAmong } from "#search/fallback-matched.ts";
import type { QueryWord } from "#search/query-words.ts";
import type { Filters } from "#search/question.ts";

/** The rows of a statement. */
export async function rowsOf<Row>(db: Database, query: SQL): Promise<Row[]> {
  return [...((await db.execute(query)) as unknown as Iterable<Row>)];
}

/** How many postings are matched, narrowed by filters. */
export async function countOf(db: Database, matched: SQL, filters: Filters): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`${matched} select count(*)::int as count from m where ${filterCondition(filters)}`,
  );
  return row!.count;
}

/** How many open postings have each word by itself, in one statement: first what has them, by its index, then what of it is open. */
export async function countEach(
  db: Database,
  words: readonly QueryWord[],
  now: Date,
): Promise<number[]> {
  const queries = words.map((word) => textQueries([word], true)[0] ?? null);
  if (words.length === 0) return [];
  const rows = await rowsOf<{ at: number; count: number }>(
    db,
    sql`with found as materialized (
        select q.at, t.posting_id
        from unnest(${sql.param(queries)}::text[]::tsquery[]) with ordinality as q (query, at)
        join posting_search_texts t on t.document @@ q.query
      )
      select found.at::int as at, count(*)::int as count
      from found join (${openAmong(now)}) a on a.id = found.posting_id
      group by found.at`,
  );
  const counts = new Map(rows.map(({ at, count }) => [at, count]));
  return words.map((_, index) => counts.get(index + 1) ?? 0);
}
