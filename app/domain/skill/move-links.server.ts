import { eq, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillGroupMembers, skillRelations } from "#db/schema/index.ts";
import { chooseLinks } from "#app/domain/vocabulary/links.ts";
import type { SkillLink } from "#app/domain/vocabulary/links.ts";

export type MovedLinks = { from: string[]; to: string[] };

/**
 * The links of one skill become links of another, unless it has one with the same skill, or would become broader than
 * itself. Answers the skills from which a link comes or went, and those to which one does or did.
 */
export async function moveLinks(tx: Database, gone: string, stays: string): Promise<MovedLinks> {
  const now = (id: string) => (id === gone ? stays : id);
  const former = await tx
    .select()
    .from(skillRelations)
    .where(or(eq(skillRelations.fromId, gone), eq(skillRelations.toId, gone)));
  const moved = former.map(({ fromId, toId, kind }) => ({
    fromId: now(fromId),
    toId: now(toId),
    kind,
  }));
  const general = new Set(
    former.filter(({ isCredited }) => !isCredited).map(({ toId }) => now(toId)),
  );
  const linked = former.flatMap(({ fromId, toId }) => [now(fromId), now(toId)]);
  const others = await linksAround(tx, [stays, ...linked], gone);
  const chosen = chooseLinks(others, moved, (id) => (general.has(id) ? "transversal" : null));
  await tx.execute(sql`delete from ${skillRelations} where from_id = ${gone} or to_id = ${gone}`);
  await insertAll(
    tx,
    skillRelations,
    chosen.map((link) => ({ ...link, source: "staff" as const })),
  );
  await tx.execute(sql`
    insert into ${skillGroupMembers} (skill_id, group_id)
    select ${stays}, group_id from ${skillGroupMembers} where skill_id = ${gone} on conflict do nothing`);
  await tx.execute(sql`delete from ${skillGroupMembers} where skill_id = ${gone}`);
  const all = [...former, ...chosen];
  return {
    from: [...new Set(all.map(({ fromId }) => now(fromId)))],
    to: [...new Set(all.map(({ toId }) => now(toId)))],
  };
}

/** What can decide which links of a few skills are taken: their own, and all that lead upwards from them. */
async function linksAround(tx: Database, ids: string[], gone: string): Promise<SkillLink[]> {
  const given = sql`${sql.param([...new Set(ids)])}::text[]`;
  const rows = await tx.execute<SkillLink>(sql`
    with recursive up (id) as (
      select unnest(${given})
      union
      select r.to_id from up join ${skillRelations} r on r.from_id = up.id and r.kind = 'broader'
    )
    select r.from_id as "fromId", r.to_id as "toId", r.kind as kind from ${skillRelations} r
    where (r.from_id in (select id from up) or r.to_id = any(${given}))
      and r.from_id <> ${gone} and r.to_id <> ${gone}`);
  return [...rows];
}
