import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { filterCondition } from "#search/fallback-conditions.ts";
import { matchedAmong } from "#search/fallback-matched.ts";
import { readingAsItStands } from "#search/fallback-reading.server.ts";
import { readPostingFacts } from "#search/posting-facts.server.ts";
import { readPostingSources, writtenBefore } from "#search/posting-source.server.ts";
import { searchTextOf } from "#search/posting-text.server.ts";
import type { Question } from "#search/question.ts";

/**
 * Which of these postings a question found before an instant already, by the version that each had then. No index knows
 * what postings said once, so PostgreSQL judges, whichever engine has found them since.
 */
export async function matchedBefore(
  db: Database,
  { text, filters, now }: Pick<Question, "text" | "filters" | "now">,
  at: Date,
  ids: readonly string[],
): Promise<Set<string>> {
  const then = await readThen(db, ids, at);
  if (then.length === 0) return new Set();
  const { queries } = readingAsItStands(text);
  const rows = await db.execute<{ id: string }>(
    sql`${matchedAmong(amongThose(then), queries, now)}
      select m.id from m where ${filterCondition({ ...filters, since: undefined })}`,
  );
  return new Set([...rows].map(({ id }) => id));
}

/** What search would have read of postings at an instant. */
async function readThen(db: Database, ids: readonly string[], at: Date) {
  const sources = await readPostingSources(db, ids, writtenBefore(at));
  const facts = await readPostingFacts(
    db,
    sources.map(({ version }) => version.id),
  );
  return sources.map((source) => {
    const text = searchTextOf(source, facts.get(source.version.id) ?? {});
    return {
      id: source.id,
      version_id: source.version.id,
      words: [text.titleKeys, text.nameKeys, text.textKeys].join(" "),
      skill_ids: text.skillIds,
      pay_per_month: text.payPerMonth,
    };
  });
}

type Then = Awaited<ReturnType<typeof readThen>>;

/** Weights are for ranking alone, so the words of all fields stand together. */
const amongThose = (then: Then): SQL => sql`
  select o.id, o.kind, t.version_id, o.organisation_id, o.published_at, o.expires_at,
    t.skill_ids, t.pay_per_month, to_tsvector('simple', t.words) as document
  from jsonb_to_recordset(${JSON.stringify(then)}::text::jsonb) as t
    (id uuid, version_id uuid, words text, skill_ids text[], pay_per_month integer)
  join postings o on o.id = t.id`;
