import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import type { SkillLookup } from "#app/domain/skill/input.ts";
import { getSkill } from "#app/domain/skill/skill-row.server.ts";
import { cleanLine } from "#text/clean.ts";

/** One page of the vocabulary for staff: what has what was typed in a label, in one state or in any but merged. */
export async function listSkills(viewer: Viewer, lookup: SkillLookup, db: Database = database()) {
  refuseAllButStaff(viewer);
  const text = cleanLine(lookup.q).toLowerCase();
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const isSought = and(
    lookup.state ? eq(skills.state, lookup.state) : ne(skills.state, "merged"),
    text === "" ? undefined : sql`${skills.names} like ${pattern}`,
  );
  const total = await db.$count(skills, isSought);
  const { id, en, bg, source, state, uri, replacedBy } = skills;
  return pageOfQueue(lookup.page, total, ({ limit, offset }) =>
    db
      .select({ id, en, bg, source, state, uri, replacedBy })
      .from(skills)
      .where(isSought)
      .orderBy(sql`lower(${en}) <> ${text}`, asc(sql`lower(${en})`), asc(id))
      .limit(limit)
      .offset(offset),
  );
}

export type ListedSkills = Awaited<ReturnType<typeof listSkills>>["rows"];

/**
 * A skill that staff are about to decide about.
 *
 * @throws Forbidden, NotFound, Moved
 */
export async function getSkillForDecision(viewer: Viewer, id: string, db: Database = database()) {
  refuseAllButStaff(viewer);
  const { en, bg, uri, exactMatches, closeMatches } = await getSkill(db, id);
  return { id, en, bg, uri, exactMatches, closeMatches };
}
