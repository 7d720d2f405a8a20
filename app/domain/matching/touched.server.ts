import { and, eq, gte, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  formerSkillCredits,
  mergedUses,
  modules,
  moduleSkills,
  postingSkills,
  skillCredits,
  skillMergers,
} from "#db/schema/index.ts";
import type { SeenMatches } from "#db/schema/index.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import type { Touched } from "#app/domain/matching/list-news.ts";

/**
 * Which versions of postings were touched by what has happened to the vocabulary between two lists: by mergers of skills that
 * they name, and by credits between their skills and those of the posting whose lists they are. Where no credit has changed
 * nothing is asked, since a merger takes the credits of what it merges away.
 *
 * @param versionIds of the other postings, in either list
 */
export async function readTouched(
  db: Database,
  before: SeenMatches,
  now: SeenMatches,
  versionIds: readonly string[],
): Promise<Touched> {
  if (before.vocabulary === now.vocabulary) return { credits: new Set(), merged: new Set() };
  const own = [...new Set([before.own, now.own])];
  const others = [...new Set(versionIds)].filter((id) => !own.includes(id));
  const [credits, merged] = await Promise.all([
    readCredited(db, own, others, before.vocabulary),
    db
      .selectDistinct({ id: mergedUses.versionId })
      .from(mergedUses)
      .innerJoin(skillMergers, eq(skillMergers.id, mergedUses.mergerId))
      .where(
        and(
          isAmong(mergedUses.versionId, [...own, ...others]),
          gte(skillMergers.credits, before.vocabulary),
        ),
      ),
  ]);
  return { credits, merged: new Set(merged.map(({ id }) => id)) };
}

/** Those of other versions that name a skill whose credit with one of the own skills has come or gone since a version. */
async function readCredited(
  db: Database,
  own: readonly string[],
  others: readonly string[],
  since: number,
): Promise<Set<string>> {
  const these = (ids: readonly string[]) => sql`any(${sql.param([...ids])}::uuid[])`;
  const usesOf = (ids: readonly string[]) => sql`
    select version_id, skill_id, role = 'brings' as is_taught from ${postingSkills}
    where version_id = ${these(ids)}
    union all
    select m.version_id, s.skill_id, true from ${moduleSkills} s join ${modules} m on m.id = s.module_id
    where m.version_id = ${these(ids)}`;
  const rows = await db.execute<{ id: string }>(sql`
    with own as (${usesOf(own)}), changed as not materialized (
      select from_id, to_id from ${skillCredits} where since > ${since} and from_id <> to_id
      union all
      select from_id, to_id from ${formerSkillCredits}
      where until > ${since} and since <= ${since} and from_id <> to_id
    ), creditable as (
      select c.to_id as skill_id, false as is_taught from own o join changed c on c.from_id = o.skill_id
      where o.is_taught
      union
      select c.from_id, true from own o join changed c on c.to_id = o.skill_id where not o.is_taught
    )
    select distinct u.version_id as id from (${usesOf(others)}) u
    join creditable c on c.skill_id = u.skill_id and c.is_taught = u.is_taught`);
  return new Set(rows.map(({ id }) => id));
}
