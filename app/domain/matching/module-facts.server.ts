import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { modules, moduleSkills } from "#db/schema/index.ts";
import type { ModuleFacts } from "#matching/types.ts";
import { groupBy } from "#app/domain/group-by.ts";

/** The modules of programmes as the rules see them, by version id. A module without skills has none confirmed. */
export async function loadModuleFacts(
  db: Database,
  versionIds: string[],
): Promise<Map<string, ModuleFacts[]>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: modules.id,
      versionId: modules.versionId,
      semester: modules.semester,
      isCompulsory: modules.isCompulsory,
    })
    .from(modules)
    .where(inArray(modules.versionId, versionIds))
    .orderBy(asc(modules.position));
  const taught = await db
    .select({
      moduleId: moduleSkills.moduleId,
      skill: moduleSkills.skillId,
      level: moduleSkills.level,
    })
    .from(moduleSkills)
    .innerJoin(modules, eq(modules.id, moduleSkills.moduleId))
    .where(inArray(modules.versionId, versionIds))
    .orderBy(asc(moduleSkills.skillId));
  const byModule = groupBy(taught, (row) => row.moduleId);
  const facts = rows.map((row) => {
    const skills = (byModule.get(row.id) ?? []).map(({ skill, level }) => ({ skill, level }));
    const { id, semester, isCompulsory: compulsory } = row;
    const confirmed = skills.length > 0;
    return { versionId: row.versionId, module: { id, semester, compulsory, confirmed, skills } };
  });
  const byVersion = groupBy(facts, (entry) => entry.versionId);
  return new Map(
    [...byVersion].map(([versionId, list]) => [versionId, list.map((entry) => entry.module)]),
  );
}
