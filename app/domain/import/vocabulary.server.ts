import type { Database } from "#db/client.server.ts";
import { skillFinder } from "#app/domain/import/skill-finder.ts";
import type { SkillFinder } from "#app/domain/import/skill-finder.ts";
import { loadSkills } from "#app/domain/skill/names.server.ts";

/** Reads the vocabulary for one import. */
export const loadSkillFinder = async (db: Database): Promise<SkillFinder> =>
  skillFinder(await loadSkills(db));
