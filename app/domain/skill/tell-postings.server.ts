import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  postings,
  postingSkills,
  postingVersions,
} from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";

const POSTINGS_AT_ONCE = 500;

type Revised = { id: string; revision: string };

/**
 * Search finds postings by the labels of their skills. When skills have changed, the postings whose current version
 * names one, itself or in a module, get a new revision and are written and announced anew, in the transaction given.
 * They do not count as changed by anybody, so their date of change stays.
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
  for (let start = 0; start < ids.length; start += POSTINGS_AT_ONCE) {
    const some = ids.slice(start, start + POSTINGS_AT_ONCE);
    const revised = (await tx.execute(sql`
      update ${postings} set revision = revision + 1 where id = any(${sql.param(some)}::uuid[])
      returning id, revision`)) as unknown as Revised[];
    await writeSearchTexts(tx, some);
    await announce(
      tx,
      revised.map(({ id, revision }) => ({ entity: "posting", id, version: Number(revision) })),
      now,
    );
  }
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
