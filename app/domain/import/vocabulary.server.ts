import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { skillFinder } from "#app/domain/import/skill-finder.ts";
import type { SkillFinder } from "#app/domain/import/skill-finder.ts";

/** Reads the vocabulary for one import. */
export async function loadSkillFinder(db: Database): Promise<SkillFinder> {
  const rows = await db
    .select({
      id: skills.id,
      en: skills.en,
      bg: skills.bg,
      altEn: skills.altEn,
      altBg: skills.altBg,
      tagOnly: skills.tagOnly,
    })
    .from(skills);
  return skillFinder(rows);
}
