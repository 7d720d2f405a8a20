import { count, sql, sum } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { prepareSkills } from "#app/domain/skill/prepare.ts";
import type { FindSkill, LabelledSkill, PreparedSkills } from "#app/domain/skill/prepare.ts";

/** The vocabulary changes seldom and is read often, so each process keeps it until its stamp changes. */
let known: { stamp: string; prepared: PreparedSkills } | undefined;

/** Reads the vocabulary: its names in both languages, and what may be recognised in running text. */
export async function loadSkills(db: Database): Promise<PreparedSkills> {
  const [row] = await db
    .select({ n: count(), revisions: sum(skills.revision), last: sql`max(${skills.id}::text)` })
    .from(skills);
  const stamp = `${row!.n}/${row!.revisions}/${row!.last}`;
  if (known?.stamp !== stamp) known = { stamp, prepared: prepareSkills(await readLabelled(db)) };
  return known.prepared;
}

function readLabelled(db: Database): Promise<LabelledSkill[]> {
  const { id, en, bg, altEn, altBg, tagOnly, source, state, replacedBy } = skills;
  return db.select({ id, en, bg, altEn, altBg, tagOnly, source, state, replacedBy }).from(skills);
}

/** Reads the vocabulary's names: ids, labels and alternative labels in both languages, whole tags. */
export const loadSkillNames = async (db: Database): Promise<FindSkill> =>
  (await loadSkills(db)).find;
