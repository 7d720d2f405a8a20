import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  postings,
  postingSkills,
  postingVersions,
} from "#db/schema/index.ts";
import { announcePostings } from "#app/domain/posting/announce-postings.server.ts";

/**
 * Search finds postings by the labels of their skills. When skills have changed, the postings whose current version
 * names one, itself or in a module, are announced anew, in the transaction given.
 *
 * @returns how many postings
 */
export async function tellPostings(
  tx: Database,
  skillIds: readonly string[],
  now: Date,
): Promise<number> {
  if (skillIds.length === 0) return 0;
  const ids = await lockPostingsWith(tx, skillIds);
  await announcePostings(tx, ids, now);
  return ids.length;
}

/** In the order of ids, so that two that lock several never wait for each other. */
async function lockPostingsWith(tx: Database, skillIds: readonly string[]): Promise<string[]> {
  const changed = sql`any(${sql.param([...skillIds])}::text[])`;
  const rows = await tx.execute(sql`
    select p.id from ${postings} p
    join ${postingVersions} v on v.posting_id = p.id and v.number = p.version_number
    where v.id in (
      select version_id from ${postingSkills} where skill_id = ${changed}
      union all
      select m.version_id from ${moduleSkills} s join ${modules} m on m.id = s.module_id
      where s.skill_id = ${changed}
    )
    order by p.id for update of p`);
  return (rows as unknown as { id: string }[]).map(({ id }) => id);
}
