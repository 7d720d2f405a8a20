import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { GivenTables } from "#app/domain/vocabulary/refuse-incomplete.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";

/** In an official release no link leads out of it; so many in a thousand are a slip, more are another release. */
const STRAY_LINKS_PER_THOUSAND = 1;

/**
 * Refuses tables that do not belong together, whatever they are called: links between skills, or skills of occupations, that
 * name concepts which the table of all skills does not have. ESCO 1.1.1 has none; its skills with the links of 1.2.0 have 237.
 *
 * @param has which tables were given: links to what is broader name groups as well, and only beside all groups is it known
 *   what is neither skill nor group
 * @throws UnreadableRelease
 */
export async function refuseMixed(
  tx: Database,
  has: Pick<GivenTables, "groups" | "hierarchy">,
): Promise<void> {
  const rows = await tx.execute<{ what: string; all: number; stray: number; example: string }>(sql`
    with ends as (
      select kind, from_uri as uri from pg_temp.staged_links
      union all select kind, to_uri from pg_temp.staged_links
      union all select 'need', skill_uri from pg_temp.staged_occupation_skills)
    select kind as what, count(*)::int as all, count(*) filter (where s.uri is null and g.uri is null)::int as stray,
      min(e.uri) filter (where s.uri is null and g.uri is null) as example
    from ends e
    left join pg_temp.staged_skills s on s.uri = e.uri
    left join (select distinct uri from pg_temp.staged_groups) g on g.uri = e.uri
    group by kind order by kind`);
  const isTold = (what: string) => what !== "broader" || (has.groups && has.hierarchy);
  const mixed = [...rows].find(
    ({ what, all, stray }) => isTold(what) && stray * 1000 > all * STRAY_LINKS_PER_THOUSAND,
  );
  if (mixed)
    throw new UnreadableRelease(
      `${TABLES[mixed.what]} names ${mixed.stray} times what the table of skills does not have, first ${mixed.example}: the two are of different releases, or one is cut off.`,
    );
}

const TABLES: Record<string, string> = {
  broader: "broaderRelationsSkillPillar",
  related: "skillSkillRelations",
  need: "occupationSkillRelations",
};
