import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { kilometresTo } from "#search/fallback-distance.ts";
import { FACET_VALUES, filterCondition, textQuery } from "#search/fallback-conditions.ts";
import { besideFromDatabase } from "#search/fallback-beside.server.ts";
import { queryWords } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import { FACETS, MOST_FACET_VALUES } from "#search/question.ts";
import type { Answer, Facet, FacetValue, Filters, Question } from "#search/question.ts";
import { respelled } from "#search/spellings.server.ts";

const BEST = sql`m.rank desc, m.published_at desc, m.id`;

function orderOf({ sort, filters: { near } }: Question): SQL {
  if (sort === "newest") return sql`m.published_at desc, m.id`;
  if (sort === "deadline") return sql`m.expires_at, ${BEST}`;
  if (sort === "pay") return sql`m.pay_per_month desc nulls last, ${BEST}`;
  return sort === "distance" && near ? sql`${kilometresTo(near)} nulls last, ${BEST}` : BEST;
}

/**
 * Asks PostgreSQL the same question: full text over our own stems and Latin keys, again with likely spellings when no
 * open posting has the words, and the same counts. Same answer as Meilisearch's but for finer ranking.
 */
export async function askDatabase(db: Database, question: Question): Promise<Answer> {
  const { matched, words } = await readingOf(db, question.text, question.now);
  return {
    engine: "postgresql",
    ids: await pageOf(db, matched, question),
    total: await countOf(db, matched, question.filters),
    facets: await facetsOf(db, matched, question.filters),
    ...(await besideFromDatabase(db, words)),
  };
}

/** How many postings each set of filters would give for the same words. */
export async function countInDatabase(
  db: Database,
  questions: readonly Pick<Question, "text" | "filters" | "now">[],
): Promise<number[]> {
  const readings = new Map<string, Reading>();
  const counts: number[] = [];
  for (const { text, filters, now } of questions) {
    const reading = readings.get(text) ?? (await readingOf(db, text, now));
    readings.set(text, reading);
    counts.push(await countOf(db, reading.matched, filters));
  }
  return counts;
}

type Reading = { words: readonly QueryWord[]; matched: SQL };

/**
 * The words as they stand; when no open posting has them, whatever filters are chosen, the last one as a beginning, and
 * then respelled.
 */
async function readingOf(db: Database, text: string, now: Date): Promise<Reading> {
  const words = queryWords(text);
  const exact = { words, matched: matchedByWords(words, now) };
  const isFound = async ({ matched }: Reading) => (await countOf(db, matched, {})) > 0;
  if (words.length === 0 || (await isFound(exact))) return exact;
  const begun = { words, matched: matchedByWords(words, now, true) };
  if (await isFound(begun)) return begun;
  const meant = await respelled(db, words);
  return meant ? { words: meant, matched: matchedByWords(meant, now) } : exact;
}

function matchedByWords(words: readonly QueryWord[], now: Date, isUnfinished = false): SQL {
  const query = textQuery(words, isUnfinished);
  return matchedBy(query === null ? undefined : byWords(query), now);
}

type Match = { condition: SQL; rank: SQL };

// Weights of D, C (Latin keys), B (stems of the whole) and A (stems of titles).
const byWords = (query: string): Match => ({
  condition: sql`t.document @@ ${query}::tsquery`,
  rank: sql`ts_rank('{0.1, 0.2, 0.4, 1}', t.document, ${query}::tsquery)`,
});

/** What the words find among the postings open at an instant, with the facts that filters read. */
function matchedBy(match: Match | undefined, now: Date): SQL {
  return sql`with m as materialized (
    select o.id, o.kind, o.version_id, o.organisation_id, o.published_at, o.expires_at,
      v.mode, v.languages, v.starts_on, v.duration_weeks, v.deadline_on, t.skill_ids, t.pay_per_month,
      pv.eqf_level, pv.isced_field, iv.min_eqf, iv.pay_kind, ${match?.rank ?? sql`0`} as rank,
      ${now.toISOString()}::timestamptz as now
    from open_postings o
    join posting_versions v on v.id = o.version_id
    join posting_search_texts t on t.posting_id = o.id
    left join programme_versions pv on pv.version_id = o.version_id
    left join internship_versions iv on iv.version_id = o.version_id
    where o.expires_at > ${now.toISOString()}::timestamptz ${match ? sql`and ${match.condition}` : sql``}
  )`;
}

async function rowsOf<Row>(db: Database, query: SQL): Promise<Row[]> {
  return [...((await db.execute(query)) as unknown as Iterable<Row>)];
}

async function countOf(db: Database, matched: SQL, filters: Filters): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    db,
    sql`${matched} select count(*)::int as count from m where ${filterCondition(filters)}`,
  );
  return row!.count;
}

async function pageOf(db: Database, matched: SQL, question: Question): Promise<string[]> {
  const { filters, page, pageSize } = question;
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`${matched} select m.id from m where ${filterCondition(filters)}
      order by ${orderOf(question)} limit ${pageSize} offset ${(page - 1) * pageSize}`,
  );
  return rows.map(({ id }) => id);
}

async function facetsOf(db: Database, matched: SQL, filters: Filters) {
  const counts = FACETS.map(
    (facet) => sql`(select ${facet}::text as facet, f.value, count(*)::int as count
      from m cross join lateral (${FACET_VALUES[facet]}) f
      where ${filterCondition(filters, facet)}
      group by f.value order by count(*) desc, f.value limit ${MOST_FACET_VALUES})`,
  );
  const rows = await rowsOf<FacetValue & { facet: Facet }>(
    db,
    sql`${matched} ${sql.join(counts, sql` union all `)}`,
  );
  const entries = FACETS.map((facet): [Facet, FacetValue[]] => [
    facet,
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count),
  ]);
  return Object.fromEntries(entries) as Answer["facets"];
}
