import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillRelations } from "#db/schema/index.ts";

/** The skills that are broader than each of these, at any distance. A filter by a broader skill includes them. */
export async function broaderSkills(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  return grouped(
    await db.execute(sql`
      with recursive up (id, broader) as (
        select from_id, to_id from ${skillRelations}
          where kind = 'broader' and from_id = any(${sql.param([...ids])}::text[])
        union
        select up.id, r.to_id from up
          join ${skillRelations} r on r.from_id = up.broader and r.kind = 'broader'
      ) select id, broader as other from up where broader <> id`),
  );
}

/** What is broader than one of a posting's skills and is none of them. */
export function broaderThan(
  skills: readonly { id: string }[],
  broader: ReadonlyMap<string, readonly string[]>,
): string[] {
  const own = new Set(skills.map(({ id }) => id));
  const all = new Set(skills.flatMap(({ id }) => broader.get(id) ?? []));
  return [...all].filter((id) => !own.has(id)).toSorted();
}

/** These skills and all that are narrower than one of them: whose postings a filter by one of these finds. */
export async function withNarrower(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.execute(sql`
    with recursive down (id) as (
      select unnest(${sql.param([...ids])}::text[])
      union
      select r.from_id from down join ${skillRelations} r on r.to_id = down.id and r.kind = 'broader'
    ) select id from down`);
  return (rows as unknown as { id: string }[]).map(({ id }) => id);
}

function grouped(rows: unknown): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, other } of rows as Iterable<{ id: string; other: string }>)
    groups.set(id, [...(groups.get(id) ?? []), other]);
  return groups;
}
