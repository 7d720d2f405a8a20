import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { ModuleFacts } from "#matching/types.ts";

/** The modules of a version as the rules see them, as JSON. A module without skills has none confirmed. */
export const modulesOf = (versionId: SQL): SQL => sql`(
  select coalesce(json_agg(json_build_object(
    'id', module.id, 'semester', module.semester, 'compulsory', module.is_compulsory,
    'confirmed', taught.skills is not null, 'skills', coalesce(taught.skills, '[]')
  ) order by module.position), '[]')
  from modules module
  cross join lateral (
    select json_agg(json_build_object('skill', skill_id, 'level', level) order by skill_id) as skills
    from module_skills where module_id = module.id
  ) taught
  where module.version_id = ${versionId})`;

/** The modules of a programme's version as the rules see them. */
export async function loadModuleFacts(db: Database, versionId: string): Promise<ModuleFacts[]> {
  const [row] = await db.execute<{ modules: ModuleFacts[] }>(
    sql`select ${modulesOf(sql`${versionId}::uuid`)} as modules`,
  );
  return row!.modules;
}
