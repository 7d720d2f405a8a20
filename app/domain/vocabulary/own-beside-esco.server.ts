import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";

/** A skill of ESCO and the id of the other one that is called so. */
export type Namesake = { id: string; en: string; other: string };

/** Counts labels of the project or the office that are shown although ESCO has others. */
export async function countKept(tx: Database): Promise<number> {
  const [row] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from ${skillTexts} t join ${skills} k on k.id = t.skill_id
    where t.source = 'esco' and k.state <> 'merged'
      and (t.lang = 'en' and t.label <> k.en or t.lang = 'bg' and t.label <> k.bg)`);
  return row!.n;
}

/** Reads skills of ESCO that are called as one of the project and are not the same concept, as far as anybody has said. */
export async function readNamesakes(tx: Database): Promise<Namesake[]> {
  const rows = await tx.execute<Namesake>(sql`
    select k.id, k.en, own.id as other from ${skills} k
    join ${skills} own on lower(own.en) = lower(k.en) and own.source <> 'esco' and own.state = 'accepted'
    where k.source = 'esco' and k.state = 'accepted' order by k.en`);
  return [...rows];
}
