import { eq, like, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  occupationSkills,
  postings,
  postingSkills,
  postingVersions,
  refusedSkills,
  savedSearches,
  studentSkills,
} from "#db/schema/index.ts";
import { savedQuery } from "#app/domain/saved/input.ts";
import { fingerprintOf, searchOf } from "#app/domain/saved/search-state.server.ts";

/**
 * Locks the postings of which any version names one of some skills, in the order of ids; answers those whose present one does,
 * with those of the skills that it names.
 */
export async function lockUses(
  tx: Database,
  ids: readonly string[],
): Promise<{ id: string; names: string[] }[]> {
  const these = sql`any(${sql.param([...ids])}::text[])`;
  const rows = await tx.execute<{ id: string; names: string[] | null }>(sql`
    with uses as (
      select version_id, skill_id from ${postingSkills} where skill_id = ${these}
      union
      select m.version_id, s.skill_id from ${moduleSkills} s join ${modules} m on m.id = s.module_id
      where s.skill_id = ${these}
    ), used as (
      select v.posting_id, array_agg(distinct u.skill_id) filter (where v.number = p.version_number) as names
      from uses u join ${postingVersions} v on v.id = u.version_id join ${postings} p on p.id = v.posting_id
      group by v.posting_id
    )
    select p.id, used.names from ${postings} p join used on used.posting_id = p.id
    order by p.id for update of p`);
  return [...rows].flatMap(({ id, names }) => (names === null ? [] : [{ id, names }]));
}

/**
 * Whatever names one skill names another from now on: postings in all their versions, modules, students and occupations. Where both
 * stood, one stays: required before preferred, the higher level before the lower. What postings said until then is noted before
 * (`noteMerger`).
 */
export async function moveUses(tx: Database, gone: string, stays: string): Promise<void> {
  await tx.execute(sql`
    update ${postingSkills} s set importance = greatest(s.importance, o.importance), level = greatest(s.level, o.level)
    from ${postingSkills} o
    where o.skill_id = ${gone} and s.skill_id = ${stays} and s.version_id = o.version_id and s.role = o.role`);
  await tx.execute(sql`
    delete from ${postingSkills} o using ${postingSkills} s
    where o.skill_id = ${gone} and s.skill_id = ${stays} and s.version_id = o.version_id and s.role = o.role`);
  await tx.update(postingSkills).set({ skillId: stays }).where(eq(postingSkills.skillId, gone));
  await tx.execute(sql`
    update ${moduleSkills} s set level = greatest(s.level, o.level) from ${moduleSkills} o
    where o.skill_id = ${gone} and s.skill_id = ${stays} and s.module_id = o.module_id`);
  await tx.execute(sql`
    delete from ${moduleSkills} o using ${moduleSkills} s
    where o.skill_id = ${gone} and s.skill_id = ${stays} and s.module_id = o.module_id`);
  await tx.update(moduleSkills).set({ skillId: stays }).where(eq(moduleSkills.skillId, gone));
  await moveStated(tx, gone, stays);
  await moveOccupations(tx, gone, stays);
  await moveRefusals(tx, gone, stays);
}

/**
 * A student's own words are not changed without a trace: which skill they named stays beside the one that it has become, over
 * further mergers too. Of who named both, the one that stays is what they said.
 */
async function moveStated(tx: Database, gone: string, stays: string): Promise<void> {
  await tx.execute(sql`
    insert into ${studentSkills} as known (person_id, skill_id, level, stated_as)
    select person_id, ${stays}, level, nullif(coalesce(stated_as, skill_id), ${stays})
    from ${studentSkills} where skill_id = ${gone}
    on conflict (person_id, skill_id) do update set level = greatest(known.level, excluded.level)`);
  await tx.delete(studentSkills).where(eq(studentSkills.skillId, gone));
}

async function moveOccupations(tx: Database, gone: string, stays: string): Promise<void> {
  await tx.execute(sql`
    insert into ${occupationSkills} as known (occupation_id, skill_id, kind)
    select occupation_id, ${stays}, kind from ${occupationSkills} where skill_id = ${gone}
    on conflict (occupation_id, skill_id) do update set kind = least(known.kind, excluded.kind)`);
  await tx.delete(occupationSkills).where(eq(occupationSkills.skillId, gone));
}

/** What was refused stays refused: else the other skill, which has the words of this one now, would be suggested again. */
async function moveRefusals(tx: Database, gone: string, stays: string): Promise<void> {
  await tx.execute(sql`
    insert into ${refusedSkills} (posting_id, module, skill_id)
    select posting_id, module, ${stays} from ${refusedSkills} where skill_id = ${gone} on conflict do nothing`);
  await tx.delete(refusedSkills).where(eq(refusedSkills.skillId, gone));
}

/** Saved searches ask for the other skill; one that somebody has saved already in that form is not kept twice. */
export async function moveSearches(tx: Database, gone: string, stays: string): Promise<void> {
  const rows = await tx
    .select()
    .from(savedSearches)
    .where(like(savedSearches.query, `%skill=${gone}%`))
    .for("update");
  for (const row of rows) {
    const search = searchOf(row.query);
    if (!search.skill.includes(gone)) continue;
    const others = search.skill.filter((skill) => skill !== gone && skill !== stays);
    const moved = { ...search, skill: [...others, stays] };
    const fingerprint = fingerprintOf(moved);
    const isThis = eq(savedSearches.id, row.id);
    const [twin] = await tx
      .select({ id: savedSearches.id })
      .from(savedSearches)
      .where(
        sql`${savedSearches.personId} = ${row.personId} and ${savedSearches.fingerprint} = ${fingerprint} and ${savedSearches.id} <> ${row.id}`,
      );
    if (twin) await tx.delete(savedSearches).where(isThis);
    else
      await tx
        .update(savedSearches)
        .set({ query: savedQuery(moved), fingerprint })
        .where(isThis);
  }
}
