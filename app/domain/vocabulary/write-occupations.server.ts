import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { occupations, occupationSkills, skills } from "#db/schema/index.ts";
import type { ReadParts } from "#app/domain/vocabulary/read-release.server.ts";
import { laidOver } from "#app/domain/vocabulary/staging.server.ts";

export type WrittenOccupations = { occupations: number; relations: number; strayNeeds: number };

/** Brings the occupations of ESCO and the skills that they need up to the staged ones; those that are no more are dropped. */
export async function writeOccupations(
  tx: Database,
  version: string,
  { hasOccupations, hasOccupationSkills }: ReadParts,
): Promise<WrittenOccupations> {
  if (hasOccupations) await writeThem(tx, version);
  if (hasOccupationSkills) await writeNeeds(tx);
  const [row] = await tx.execute<Omit<WrittenOccupations, "strayNeeds">>(sql`
    select (select count(*)::int from ${occupations}) as occupations,
      (select count(*)::int from ${occupationSkills}) as relations`);
  return { ...row!, strayNeeds: await countStrays(tx) };
}

/** ESCO 1.1.1 has 67 of them, which name an occupation that its table of occupations lacks. */
async function countStrays(tx: Database): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from pg_temp.staged_occupation_skills r
    where not exists (select from ${occupations} o where o.uri = r.occupation_uri)
      or not exists (select from ${skills} k where k.uri = r.skill_uri)`);
  return row!.n;
}

async function writeThem(tx: Database, version: string): Promise<void> {
  await tx.execute(sql`
    insert into ${occupations} as known (id, uri, code, isco_group, texts, esco_version)
    select s.id, s.uri, max(s.code), max(s.isco_group), jsonb_object_agg(t.key, ${laidOver}), ${version}
    from pg_temp.staged_occupations s cross join lateral jsonb_each(s.texts) t
    left join ${occupations} was on was.id = s.id
    group by s.id, s.uri
    on conflict (id) do update set
      code = excluded.code, isco_group = excluded.isco_group, texts = known.texts || excluded.texts,
      esco_version = excluded.esco_version
    where (known.code, known.isco_group, known.texts || excluded.texts, known.esco_version)
      is distinct from (excluded.code, excluded.isco_group, known.texts, excluded.esco_version)`);
  await tx.execute(sql`delete from ${occupations} where esco_version <> ${version}`);
}

async function writeNeeds(tx: Database): Promise<void> {
  await tx.execute(sql`
    create temp table wanted_needs on commit drop as
    select o.id as occupation_id, n.id as skill_id, min(r.kind) as kind
    from pg_temp.staged_occupation_skills r
    join ${occupations} o on o.uri = r.occupation_uri
    join ${skills} k on k.uri = r.skill_uri
    join ${skills} n on n.id = case when k.state = 'merged' then k.replaced_by else k.id end
    group by o.id, n.id`);
  await tx.execute(sql`
    delete from ${occupationSkills} known where not exists (
      select from pg_temp.wanted_needs w
      where w.occupation_id = known.occupation_id and w.skill_id = known.skill_id)`);
  await tx.execute(sql`
    insert into ${occupationSkills} as known (occupation_id, skill_id, kind)
    select occupation_id, skill_id, kind from pg_temp.wanted_needs
    on conflict (occupation_id, skill_id) do update set kind = excluded.kind
    where known.kind <> excluded.kind`);
  await tx.execute(sql`drop table pg_temp.wanted_needs`);
}
