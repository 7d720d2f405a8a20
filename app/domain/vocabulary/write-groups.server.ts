import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { ReadParts } from "#app/domain/vocabulary/read-release.server.ts";
import { laidOver } from "#app/domain/vocabulary/staging.server.ts";
import {
  skillGroupLinks,
  skillGroupMembers,
  skillGroups,
  skillRelations,
  skills,
} from "#db/schema/index.ts";

/**
 * Brings the groups of ESCO up to the staged ones, with what is broader and which skills are in them, and answers how many
 * there are. Words in languages that were not given stay, and so do links that were not given.
 */
export async function writeGroups(
  tx: Database,
  version: string,
  { hasGroups, hasLinks }: ReadParts,
): Promise<number> {
  await tx.execute(sql`
    insert into ${skillGroups} as known (id, uri, code, texts, esco_version)
    select s.id, s.uri, max(s.code), jsonb_object_agg(t.key, ${laidOver} order by t.value ? 'description'), ${version}
    from pg_temp.staged_groups s cross join lateral jsonb_each(s.texts) t
    left join ${skillGroups} was on was.id = s.id
    group by s.id, s.uri
    on conflict (id) do update set
      code = coalesce(excluded.code, known.code), texts = known.texts || excluded.texts,
      esco_version = excluded.esco_version
    where (known.texts || excluded.texts, known.esco_version, coalesce(excluded.code, known.code))
      is distinct from (known.texts, excluded.esco_version, known.code)`);
  if (hasGroups) await tx.execute(sql`delete from ${skillGroups} where esco_version <> ${version}`);
  if (hasLinks) await writeGroupLinks(tx);
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${skillGroups}`);
  return row!.n;
}

async function writeGroupLinks(tx: Database): Promise<void> {
  const links = sql`
    select a.id as from_id, b.id as to_id from pg_temp.staged_links l
    join ${skillGroups} a on a.uri = l.from_uri join ${skillGroups} b on b.uri = l.to_uri`;
  await tx.execute(sql`
    delete from ${skillGroupLinks} where (group_id, broader_id) not in (${links})`);
  await tx.execute(sql`insert into ${skillGroupLinks} ${links} on conflict do nothing`);
  const members = sql`
    select k.id as skill_id, g.id as group_id from pg_temp.staged_links l
    join ${skills} k on k.uri = l.from_uri join ${skillGroups} g on g.uri = l.to_uri`;
  await tx.execute(sql`
    delete from ${skillGroupMembers} where (skill_id, group_id) not in (${members})`);
  await tx.execute(sql`insert into ${skillGroupMembers} ${members} on conflict do nothing`);
}

/** The top of ESCO's languages, and of what is known of them. */
const LANGUAGES = "L";

/** Gives skills that ESCO brought the type that follows from where they stand. Answers the ids of those that had another. */
export async function writeTypes(tx: Database): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with recursive in_groups (id) as (
      select id from ${skillGroups} where code = ${LANGUAGES}
      union
      select l.group_id from ${skillGroupLinks} l join in_groups g on g.id = l.broader_id
    ), languages (id) as (
      select m.skill_id from ${skillGroupMembers} m join in_groups g on g.id = m.group_id
      union
      select r.from_id from ${skillRelations} r join languages l on l.id = r.to_id
      where r.kind = 'broader' and r.source = 'esco'
    ), typed as (
      select s.id, case when l.id is null then s.type else 'language' end as type
      from pg_temp.staged_skills s left join languages l on l.id = s.id
    )
    update ${skills} k set type = t.type, revision = k.revision + 1
    from typed t where t.id = k.id and k.source = 'esco' and k.type <> t.type
    returning k.id`);
  return [...rows].map(({ id }) => id);
}
