import { sql, type SQL } from "drizzle-orm";
import { NO_RANK } from "#search/fallback-rank.ts";

/** Postings to be looked through: rows of ids, facts, and texts as `document`. */
type Among = SQL;

/** Those that are open at an instant, as they are now. */
export const openAmong = (now: Date): Among => sql`
  select o.id, o.kind, o.version_id, o.organisation_id, o.published_at, o.expires_at,
    t.skill_ids, t.pay_per_month, t.document
  from open_postings o join posting_search_texts t on t.posting_id = o.id
  where o.expires_at > ${now.toISOString()}::timestamptz`;

/**
 * The postings among these that meet every full-text query, or all of them without one, as the rows `m` with the facts
 * that filters read.
 *
 * @param rank how well a row answers, where that is asked
 */
export function matchedAmong(
  among: Among,
  queries: readonly string[],
  now: Date,
  rank: SQL = NO_RANK,
): SQL {
  const whole = queries.join(" & ");
  const condition = queries.length === 0 ? sql`true` : sql`p.document @@ ${whole}::tsquery`;
  return sql`with m as materialized (
    select p.id, p.kind, p.version_id, p.organisation_id, p.published_at, p.expires_at,
      v.mode, v.languages, v.starts_on, v.duration_weeks, v.deadline_on, v.created_at as changed_at,
      p.skill_ids, p.pay_per_month, pv.eqf_level, pv.isced_field, iv.min_eqf, iv.pay_kind,
      ${rank} as rank, ${now.toISOString()}::timestamptz as now
    from (${among}) p
    join posting_versions v on v.id = p.version_id
    left join programme_versions pv on pv.version_id = p.version_id
    left join internship_versions iv on iv.version_id = p.version_id
    where ${condition}
  )`;
}
