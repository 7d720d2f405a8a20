import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { kilometresTo } from "#search/fallback-distance.ts";
import { FACET_VALUES, filterCondition, textQueries } from "#search/fallback-conditions.ts";
import { besideFromDatabase } from "#search/fallback-beside.server.ts";
import { matchedAmong, openAmong } from "#search/fallback-matched.ts";
import { rankBy } from "#search/fallback-rank.ts";
import { queryWords } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import { FACETS, MOST_FACET_VALUES } from "#search/question.ts";
import type {
  Answer,
  Facet,
  FacetValue,
  Filters,
  Question,
  ShortAnswer,
  ShortQuestion,
} from "#search/question.ts";
import { respelled } from "#search/spellings.server.ts";
import type { Corrections } from "#search/spellings.server.ts";

const BEST = sql`m.rank desc, m.published_at desc, m.id`;

function orderOf({ sort, filters: { near } }: Pick<Question, "sort" | "filters">): SQL {
  if (sort === "newest") return sql`m.published_at desc, m.id`;
  // What has no deadline comes last, as it does in Meilisearch.
  if (sort === "deadline")
    return sql`case when m.deadline_on is not null then m.expires_at end nulls last, ${BEST}`;
  if (sort === "pay") return sql`m.pay_per_month desc nulls last, ${BEST}`;
  return sort === "distance" && near ? sql`${kilometresTo(near)} nulls last, ${BEST}` : BEST;
}

/**
 * Asks PostgreSQL the same question: full text over our own stems and Latin keys, again with likely spellings when no
 * open posting has the words, and the same counts. Same answer as Meilisearch's but for finer ranking.
 */
export async function askDatabase(db: Database, question: Question): Promise<Answer> {
  const reading = await readingOf(db, question.text, question.now);
  const matched = openBy(reading, question.now);
  const ranked = openBy(reading, question.now, rankBy(reading.queries));
  return {
    engine: "postgresql",
    ids: await pageOf(db, ranked, question),
    total: await countOf(db, matched, question.filters),
    facets: await facetsOf(db, matched, question.filters),
    ...(await besideFromDatabase(db, reading.words)),
    readAs: reading.words.flatMap(({ typed, meant }) =>
      meant ? [{ typed, read: meant.word }] : [],
    ),
  };
}

/** How many postings each set of filters would give for the same words. */
export async function countInDatabase(
  db: Database,
  questions: readonly Pick<Question, "text" | "filters" | "now">[],
): Promise<number[]> {
  const read = rememberingReader(db);
  const counts: number[] = [];
  for (const { text, filters, now } of questions)
    counts.push(await countOf(db, openBy(await read(text, now), now), filters));
  return counts;
}

/** The newest hits of each question, and how many there are. */
export async function listInDatabase(
  db: Database,
  questions: readonly ShortQuestion[],
): Promise<ShortAnswer[]> {
  const read = rememberingReader(db);
  const answers: ShortAnswer[] = [];
  for (const { text, filters, now, most } of questions) {
    const matched = openBy(await read(text, now), now);
    const newest = { filters, sort: "newest", page: 1, pageSize: most } as const;
    const ids = await pageOf(db, matched, newest);
    answers.push({
      ids,
      total: ids.length < most ? ids.length : await countOf(db, matched, filters),
    });
  }
  return answers;
}

/** Reads each text once, and corrects each word once. */
function rememberingReader(db: Database) {
  const readings = new Map<string, Reading>();
  const corrections: Corrections = new Map();
  return async (text: string, now: Date): Promise<Reading> => {
    const reading = readings.get(text) ?? (await readingOf(db, text, now, corrections));
    readings.set(text, reading);
    return reading;
  };
}

export type Reading = {
  words: readonly QueryWord[];
  /** What PostgreSQL is asked for, word by word. */
  queries: readonly string[];
};

/** The open postings that a reading finds. */
const openBy = ({ queries }: Reading, now: Date, rank?: SQL): SQL =>
  matchedAmong(openAmong(now), queries, now, rank);

/**
 * The words as they stand; when no open posting has them, whatever filters are chosen, the last one as a beginning, and
 * then with what was meant by those that no posting has.
 */
export async function readingOf(
  db: Database,
  text: string,
  now: Date,
  corrections?: Corrections,
): Promise<Reading> {
  const words = queryWords(text);
  const exact = { words, queries: textQueries(words) };
  const isFound = async (reading: Reading) => (await countOf(db, openBy(reading, now), {})) > 0;
  if (words.length === 0 || (await isFound(exact))) return exact;
  const begun = { words, queries: textQueries(words, true) };
  if (await isFound(begun)) return begun;
  const meant = await respelled(db, words, (some) => countEach(db, some, now), corrections);
  if (!meant) return exact;
  const read = { words: meant, queries: textQueries(meant) };
  return (await isFound(read)) ? read : { ...read, queries: textQueries(meant, true) };
}

/** How many open postings have each word by itself, in one statement: first what has them, by its index, then what of it is open. */
async function countEach(db: Database, words: readonly QueryWord[], now: Date): Promise<number[]> {
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

type Page = Pick<Question, "filters" | "sort" | "page" | "pageSize">;

async function pageOf(db: Database, matched: SQL, question: Page): Promise<string[]> {
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
