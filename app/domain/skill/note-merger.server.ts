import { max, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  creditVersions,
  mergedUses,
  modules,
  moduleSkills,
  postings,
  postingSkills,
  postingVersions,
  skillMergers,
} from "#db/schema/index.ts";

type Merger = { gone: string; stays: string; now: Date };

/**
 * Notes that one skill is merged into another, under the next number, and how every version of a posting and every module names
 * the two until then, in a statement for each. The caller holds the lock of the vocabulary, so numbers come in the order in
 * which mergers happen, and both skills, so that nothing that names one of them is written meanwhile.
 */
export async function noteMerger(tx: Database, { gone, stays, now }: Merger): Promise<void> {
  const [latest] = await tx.select({ id: max(creditVersions.id) }).from(creditVersions);
  const [merger] = await tx
    .insert(skillMergers)
    .values({ goneId: gone, staysId: stays, credits: latest?.id ?? 0, at: now })
    .returning({ id: skillMergers.id });
  // A draft can be written over meanwhile: its version is held, or waited for and passed over once it is gone.
  await tx.execute(sql`
    insert into ${mergedUses} (merger_id, version_id, role, revision, went, stayed)
    select ${merger!.id}, o.version_id, o.role, p.revision, ${inPosting("o")}, ${inPosting("s")}
    from ${postingSkills} o
    join ${postingVersions} v on v.id = o.version_id join ${postings} p on p.id = v.posting_id
    left join ${postingSkills} s on s.version_id = o.version_id and s.role = o.role and s.skill_id = ${stays}
    where o.skill_id = ${gone} for key share of v`);
  await tx.execute(sql`
    insert into ${mergedUses} (merger_id, version_id, module_id, revision, went, stayed)
    select ${merger!.id}, m.version_id, m.id, p.revision, ${inModule("o")}, ${inModule("s")}
    from ${moduleSkills} o join ${modules} m on m.id = o.module_id
    join ${postingVersions} v on v.id = m.version_id join ${postings} p on p.id = v.posting_id
    left join ${moduleSkills} s on s.module_id = o.module_id and s.skill_id = ${stays}
    where o.skill_id = ${gone} for key share of v`);
}

/** A row as `KeptUse`; null where there is none. */
const kept =
  (...columns: string[]) =>
  (row: string): SQL => {
    const pairs = columns.map((name) => `'${name}', ${row}.${name}`).join(", ");
    return sql.raw(`case when ${row}.skill_id is not null then jsonb_build_object(${pairs}) end`);
  };

const inModule = kept("level", "source", "span");
const inPosting = kept("position", "importance", "level", "source", "span");
