import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillGroupMembers, skillRelations } from "#db/schema/index.ts";
import { chooseLinks } from "#app/domain/vocabulary/links.ts";
import type { SkillLink } from "#app/domain/vocabulary/links.ts";

/**
 * The links of one skill become links of another, unless it has one with the same skill, or would become broader than
 * itself. Answers the skills from which a link comes or went.
 */
export async function moveLinks(tx: Database, gone: string, stays: string): Promise<string[]> {
  const all = await tx.select().from(skillRelations);
  const isOf = ({ fromId, toId }: SkillLink) => fromId === gone || toId === gone;
  const now = (id: string) => (id === gone ? stays : id);
  const former = all.filter(isOf);
  const moved = former.map(({ fromId, toId, kind }) => ({
    fromId: now(fromId),
    toId: now(toId),
    kind,
  }));
  const general = new Set(
    former.filter(({ isCredited }) => !isCredited).map(({ toId }) => now(toId)),
  );
  const kept = all.filter((link) => !isOf(link));
  const chosen = chooseLinks(kept, moved, (id) => (general.has(id) ? "transversal" : null));
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
  const touched = [...former, ...chosen].map(({ fromId }) => now(fromId));
  return [...new Set(touched)];
}
