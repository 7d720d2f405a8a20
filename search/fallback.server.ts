import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { kilometresTo } from "#search/fallback-distance.ts";
import { FACET_VALUES, filterCondition } from "#search/fallback-conditions.ts";
import { besideFromDatabase } from "#search/fallback-beside.server.ts";
import { countOf, rowsOf } from "#search/fallback-counts.server.ts";
import { openBy, readingAsItStands, readingOf } from "#search/fallback-reading.server.ts";
import type { Reading } from "#search/fallback-reading.server.ts";
import { rankBy } from "#search/fallback-rank.ts";
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
    begun: reading.begun,
  };
}

/** How many postings each set of filters would give for the same words. */
export async function countInDatabase(
  db: Database,
  questions: readonly Pick<Question, "text" | "filters" | "now">[],
): Promise<number[]> {
  const corrections: Corrections = new Map();
  const read = remembering((text, now) => readingOf(db, text, now, corrections));
  const counts: number[] = [];
  for (const { text, filters, now } of questions)
    counts.push(await countOf(db, openBy(await read(text, now), now), filters));
  return counts;
}

/** The newest hits of each question by its words as they stand, and how many there are. */
export async function listInDatabase(
  db: Database,
  questions: readonly ShortQuestion[],
): Promise<ShortAnswer[]> {
  const answers: ShortAnswer[] = [];
  for (const { text, filters, now, most } of questions) {
    const matched = openBy(readingAsItStands(text), now);
    const newest = { filters, sort: "newest", page: 1, pageSize: most } as const;
    const ids = await pageOf(db, matched, newest);
    answers.push({
      ids,
      total: ids.length < most ? ids.length : await countOf(db, matched, filters),
    });
  }
  return answers;
}

type Read = (text: string, now: Date) => Promise<Reading>;

/** Reads each text once. */
function remembering(read: Read): Read {
  const readings = new Map<string, Reading>();
  return async (text, now) => {
    const reading = readings.get(text) ?? (await read(text, now));
    readings.set(text, reading);
    return reading;
  };
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
