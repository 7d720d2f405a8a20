import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, lt, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillKeys, skills } from "#db/schema/index.ts";
import { keysOfLabel } from "#matching/extraction/find-skill.ts";
import { offeredInstead } from "#app/domain/skill/offered-instead.server.ts";
import type { NamedSkill } from "#app/domain/skill/prepare.ts";

/** A print of the keys of many labels (`skill-keys-print.test.ts`): where a row has another one, its keys are made anew. */
export const KEYS_PRINT = "ba874d0485e5563d";

/** PostgreSQL indexes no longer ones, and nothing is called so. */
const LONGEST_KEY = 500;

/** So few that whoever else asks this process for something does not feel it. */
const SKILLS_AT_ONCE = 100;

const { id, en, bg, altEn, altBg, tagOnly, source, state } = skills;

/** What a merged one is now, and what is offered in the place of a deprecated one. */
const replacedBy = sql<string | null>`case when ${state} = 'merged' then ${skills.replacedBy}
  when ${state} = 'deprecated' then ${offeredInstead("replaced_by")} end`.as("replaced_by");

/** What is read of a skill so that names can lead to it. */
export const NAMED = { id, en, bg, altEn, altBg, tagOnly, source, state, replacedBy };

/** Keys as they are kept and asked for. */
export const indexed = (keys: Iterable<string>): string[] =>
  [...new Set(keys)].filter((key) => key.length <= LONGEST_KEY);

/** The keys of all names of a skill. */
export const keysOf = (skill: NamedSkill): string[] =>
  indexed(
    [skill.en, skill.bg ?? "", ...skill.altEn, ...skill.altBg, ...skill.tagOnly].flatMap(
      keysOfLabel,
    ),
  );

const isOld = or(lt(skillKeys.print, KEYS_PRINT), gt(skillKeys.print, KEYS_PRINT));

/** Skills whose keys are not those of their present labels, as after an import or a change in the office, in order. */
const withOldKeys = (db: Database, last: string) =>
  db
    .select(NAMED)
    .from(skillKeys)
    .innerJoin(skills, eq(skills.id, skillKeys.skillId))
    .where(and(isOld, gt(skillKeys.skillId, last)))
    .orderBy(asc(skillKeys.skillId))
    .limit(SKILLS_AT_ONCE);

/** The same in parts; between them others have their turn. */
export async function* withoutKeys(db: Database) {
  for (let last = ""; ;) {
    const rows = await withOldKeys(db, last);
    if (rows.length > 0) yield rows;
    if (rows.length < SKILLS_AT_ONCE) return;
    last = rows.at(-1)!.id;
    await setImmediate();
  }
}

/** Brings the keys of all skills up to their labels. Answers of how many skills. */
export async function renewSkillKeys(db: Database): Promise<number> {
  for (let renewed = 0; ;) {
    const some = await db.transaction(async (tx) => {
      // Held until their keys are written, so that no label changes in between; who is changing one blanks its print.
      const rows = await withOldKeys(tx, "").for("share", { of: skills, skipLocked: true });
      const made = rows.map((skill) => ({ id: skill.id, keys: keysOf(skill) }));
      await tx.execute(sql`
        update ${skillKeys} k set print = ${KEYS_PRINT}, keys = m.keys
        from jsonb_to_recordset(${JSON.stringify(made)}::text::jsonb) m (id text, keys text[])
        where k.skill_id = m.id`);
      return rows.length;
    });
    renewed += some;
    if (some < SKILLS_AT_ONCE) return renewed;
    await setImmediate();
  }
}
