import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

/**
 * What search has to find and count, said once more over the tables alone: nothing here is the product's, so that no mistake
 * of its own can agree with itself. A row `x` is a posting with the version that is shown.
 */
const OPEN = (now: Date) => sql`
  select p.id, p.kind, p.organisation_id, p.expires_at, p.published_at, v.id as version_id, v.mode, v.languages,
    v.starts_on, v.duration_weeks, v.deadline_on, v.texts, ${now.toISOString()}::timestamptz as now
  from postings p
  join organisations o on o.id = p.organisation_id and o.state in ('verified', 'unclaimed')
  join posting_versions v on v.posting_id = p.id and v.number = p.version_number
  where p.state = 'published' and p.expires_at > ${now.toISOString()}::timestamptz`;

const SKILLS = `
  with recursive own as (
    select s.skill_id as id from posting_skills s where s.version_id = x.version_id
    union select t.skill_id from modules m join module_skills t on t.module_id = m.id where m.version_id = x.version_id
  ), up as (
    select id from own
    union select r.to_id from up join skill_relations r on r.from_id = up.id and r.kind = 'broader'
  ) select id as value from up`;

const PAY = `
  select step::text as value from unnest(array[500, 1000, 1500, 2000, 3000]) step, lateral (
    select coalesce(i.pay_to, i.pay_from) / case i.pay_currency when 'EUR' then 1 when 'BGN' then 1.95583 end as euros,
      i.pay_period, coalesce(i.hours_per_week, 40) as hours
    from internship_versions i where i.version_id = x.version_id) pay
  where round(case pay.pay_period when 'month' then pay.euros when 'hour' then pay.euros * pay.hours * 52 / 12
    else pay.euros / x.duration_weeks * 52 / 12 end) >= step`;

/** The values that a posting has of each facet. */
const VALUES = {
  side: `select case when x.kind in ('programme', 'project_proposal') then 'university' else 'company' end as value`,
  kind: `select x.kind as value`,
  skill: SKILLS,
  place: `select distinct settlement_id as value from posting_places
    where version_id = x.version_id and settlement_id is not null`,
  mode: `select x.mode as value where x.mode is not null`,
  level: `select g.eqf_level::text as value from programme_versions g
      where g.version_id = x.version_id and g.eqf_level is not null
    union select level::text from internship_versions i, generate_series(5, 8) level
      where i.version_id = x.version_id and level >= i.min_eqf`,
  field: `select g.isced_field as value from programme_versions g
    where g.version_id = x.version_id and g.isced_field is not null`,
  language: `select unnest(x.languages) as value`,
  paid: `select i.pay_kind as value from internship_versions i
    where i.version_id = x.version_id and i.pay_kind is not null`,
  pay: PAY,
  start: `select left(x.starts_on::text, 7) as value where x.starts_on is not null`,
  duration: `select case when x.duration_weeks > 26 then 'over' when x.duration_weeks > 12 then '26'
    when x.duration_weeks > 4 then '12' else '4' end as value where x.duration_weeks is not null`,
  deadline: `select days::text as value from unnest(array[7, 14, 30]) days
    where x.deadline_on is not null and x.expires_at <= x.now + days * interval '1 day'`,
  organisation: `select x.organisation_id::text as value`,
} as const;

type CountedFacet = keyof typeof VALUES;

export type Asked = Partial<Record<CountedFacet, readonly string[]>> & {
  near?: { places: readonly { id: string }[]; orRemote: boolean };
  /** A word that stands in titles alone. */
  inTitle?: string;
};

const among = (values: readonly string[]) => sql`any(${sql.param([...values])}::text[])`;

function conditions(asked: Asked, lifted?: CountedFacet): SQL {
  const { near, inTitle, ...chosen } = asked;
  const all = Object.entries(chosen)
    .filter(([facet]) => facet !== lifted)
    .map(
      ([facet, values]) =>
        sql`exists (select from (${sql.raw(VALUES[facet as CountedFacet])}) y where y.value = ${among(values)})`,
    );
  if (near) {
    const places = near.places.map(({ id }) => id);
    const isNear = sql`exists (select from posting_places y
      where y.version_id = x.version_id and y.settlement_id = ${among(places)})`;
    all.push(near.orRemote ? sql`(${isNear} or x.mode is not distinct from 'remote')` : isNear);
  }
  if (inTitle) all.push(sql`x.texts::text ~* ${`"title": "[^"]*\\m${inTitle}\\M`}`);
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `);
}

/** The ids of what fits, in the order of ids. */
export async function foundBySql(db: Database, asked: Asked, now: Date): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(
    sql`select x.id from (${OPEN(now)}) x where ${conditions(asked)} order by x.id`,
  );
  return [...rows].map(({ id }) => id);
}

/** How many have each value of a facet, as if it were not chosen. */
export async function countedBySql(db: Database, asked: Asked, facet: CountedFacet, now: Date) {
  const rows = await db.execute<{ value: string; count: number }>(
    sql`select y.value, count(*)::int as count
      from (${OPEN(now)}) x cross join lateral (${sql.raw(VALUES[facet])}) y
      where ${conditions(asked, facet)} group by y.value`,
  );
  return new Map([...rows].map(({ value, count }) => [value, count]));
}
