import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { offeredInstead } from "#app/domain/skill/offered-instead.server.ts";

type Said = { skill: string };

/**
 * What is offered at this moment of what texts were found to say: the vocabulary by which they were read may be some seconds
 * old. In the place of a skill that was merged or deprecated since stands the one that replaces it, or none.
 */
export async function offeredNow<Find extends Said>(
  db: Database,
  read: readonly (readonly Find[] | null)[],
): Promise<(Find[] | null)[]> {
  const offered = await offeredFor(db, [
    ...new Set(read.flatMap((finds) => finds ?? []).map(({ skill }) => skill)),
  ]);
  return read.map((finds) => finds && replaced(finds, offered));
}

/** Each skill stands once, at the first place that says it or what it has replaced. */
export function replaced<Find extends Said>(
  finds: readonly Find[],
  offered: ReadonlyMap<string, string>,
): Find[] {
  const seen = new Set<string>();
  return finds.flatMap((find) => {
    const skill = offered.get(find.skill);
    if (skill === undefined || seen.has(skill)) return [];
    seen.add(skill);
    return [{ ...find, skill }];
  });
}

/** What is offered at this moment in the place of skills, by their ids; none for those that nothing takes the place of. */
export async function offeredFor(
  db: Database,
  ids: string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: skills.id, offered: offeredInstead("id") })
    .from(skills)
    .where(inArray(skills.id, ids));
  return new Map(rows.flatMap(({ id, offered }) => (offered === null ? [] : [[id, offered]])));
}
