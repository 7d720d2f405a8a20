import { inArray, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  postings,
  postingSkills,
  postingVersions,
  skills,
} from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";
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
  const locked = await postingsWith(tx, skillIds, sql`for update of p`);
  await announcePostings(tx, ids(locked), now);
  await waitForSavers(tx, skillIds);
  const known = new Set(ids(locked));
  const late = (await postingsWith(tx, skillIds, sql``)).filter(({ id }) => !known.has(id));
  await announceAsTheyAre(tx, late, now);
  return locked.length + late.length;
}

type Told = { id: string; revision: number };

const ids = (rows: readonly Told[]) => rows.map(({ id }) => id);

/** In the order of ids, so that two that lock several never wait for each other. */
async function postingsWith(
  tx: Database,
  skillIds: readonly string[],
  locking: SQL,
): Promise<Told[]> {
  const changed = sql`any(${sql.param([...skillIds])}::text[])`;
  const rows = await tx.execute<{ id: string; revision: string }>(sql`
    select p.id, p.revision from ${postings} p
    join ${postingVersions} v on v.posting_id = p.id and v.number = p.version_number
    where v.id in (
      select version_id from ${postingSkills} where skill_id = ${changed}
      union all
      select m.version_id from ${moduleSkills} s join ${modules} m on m.id = s.module_id
      where s.skill_id = ${changed}
    )
    order by p.id ${locking}`);
  return [...rows].map(({ id, revision }) => ({ id, revision: Number(revision) }));
}

/**
 * Whoever saves a posting holds the skills that it names until it is saved. Those who have begun are waited for, and whoever
 * comes later reads the skills as they are after this transaction: otherwise what was saved in between would keep the old
 * labels, with nobody to tell it.
 */
async function waitForSavers(tx: Database, skillIds: readonly string[]): Promise<void> {
  await tx
    .select({ id: skills.id })
    .from(skills)
    .where(inArray(skills.id, [...skillIds]))
    .orderBy(skills.id)
    .for("update");
}

/**
 * What was saved meanwhile is not locked, for whoever changes it again may wait for the skills that are held here; so it
 * keeps its revision, and search, which reads it anew, is told.
 */
async function announceAsTheyAre(tx: Database, late: readonly Told[], now: Date): Promise<void> {
  await writeSearchTexts(tx, ids(late));
  const changes = late.map(({ id, revision }) => ({
    entity: "posting" as const,
    id,
    version: revision,
  }));
  await announce(tx, changes, now);
}
