import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { openAt, openPostings } from "#db/schema/index.ts";

/** So many of the newest postings of others, and of one's own, are compared; whoever was away for long has search. */
const NEWEST = 200;

/** From the rows of `side`: how much of what each asks is served by what each other side offers. */
const SHARES = sql`offered as (
      select side.id, side.kind, side.is_mine, taught.skill_id from side
      join modules on modules.version_id = side.version_id
      join module_skills taught on taught.module_id = modules.id
      union
      select side.id, side.kind, side.is_mine, brought.skill_id from side
      join posting_skills brought on brought.version_id = side.version_id and brought.role = 'brings'
    ),
    asked as (
      select side.id, side.kind, side.is_mine, wanted.skill_id, wanted.importance from side
      join posting_skills wanted on wanted.version_id = side.version_id and wanted.role <> 'brings'
    ),
    served as (
      select offered.id as offering, asked.id as asking, asked.is_mine, asked.skill_id,
        asked.importance * max(skill_credits.credit) as points
      from asked
      join skill_credits on skill_credits.to_id = asked.skill_id
      join offered on offered.skill_id = skill_credits.from_id
        and offered.is_mine <> asked.is_mine
        and (asked.kind, offered.kind) in (
          ('internship', 'programme'),
          ('project_proposal', 'co_development_offer'),
          ('co_development_offer', 'project_proposal')
        )
      group by offered.id, asked.id, asked.is_mine, asked.skill_id, asked.importance
    ),
    shares as (
      select served.offering, served.asking, served.is_mine, sum(served.points)::float8 / (
        select sum(importance) from asked where asked.id = served.asking
      ) as share
      from served group by served.offering, served.asking, served.is_mine
    )`;

export type NewPair = { mine: string; other: string };

/**
 * Pairs of the organisations' open postings with what others have published since an instant, those first that have most of
 * what is asked in common. One query: only the newest postings are read, and of those only their skills.
 *
 * @param most how many pairs at most
 */
export async function listNewPairs(
  db: Database,
  { organisationIds, since, now }: { organisationIds: readonly string[]; since: Date; now: Date },
  most: number,
): Promise<NewPair[]> {
  if (organisationIds.length === 0) return [];
  const isMine = sql`${openPostings.organisationId} = any(${sql.param([...organisationIds])}::uuid[])`;
  const own = sql`select id, kind, version_id, true as is_mine from open_postings
    where ${isMine} and ${openAt(now)} order by published_at desc, id limit ${NEWEST}`;
  const others = sql`select id, kind, version_id, false as is_mine from open_postings
    where not ${isMine} and ${openAt(now)} and published_at > ${since.toISOString()}::timestamptz
    order by published_at desc, id limit ${NEWEST}`;
  const rows = await db.execute<{ mine: string; other: string }>(sql`
    with side as materialized ((${own}) union all (${others})),
    ${SHARES}
    select case when is_mine then asking else offering end as mine,
      case when is_mine then offering else asking end as other
    from shares
    group by mine, other
    order by max(share) desc, mine, other
    limit ${most}`);
  return [...rows].map(({ mine, other }) => ({ mine, other }));
}
