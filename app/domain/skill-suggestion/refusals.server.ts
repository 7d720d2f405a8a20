import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { LIMITS } from "#db/limits.ts";
import { refusedSkills, skills } from "#db/schema/index.ts";
import type { RefusedSkills } from "#app/domain/skill-suggestion/input.ts";

/** What was refused for a posting and its modules. */
export async function readRefusals(
  db: Database,
  postingId: string,
): Promise<Record<string, string[]>> {
  const rows = await db
    .select()
    .from(refusedSkills)
    .where(eq(refusedSkills.postingId, postingId))
    .orderBy(asc(refusedSkills.module), asc(refusedSkills.skillId));
  const found: Record<string, string[]> = {};
  for (const { module, skillId } of rows) (found[module] ??= []).push(skillId);
  return found;
}

/**
 * Remembers what was refused for a posting, in place of what was remembered before. What is no skill, and what is beyond the
 * limit, is let go. The caller's transaction has made or locked the posting, so that two never write this at once.
 */
export async function writeRefusals(
  tx: Database,
  postingId: string,
  refused: RefusedSkills,
): Promise<void> {
  const asked = Object.entries(refused).flatMap(([title, ids]) =>
    [...new Set(ids)].map((skillId) => ({ module: title, skillId })),
  );
  const some = asked
    .filter(({ module }) => module.length <= LIMITS.moduleTitle)
    .slice(0, LIMITS.refusedSkills);
  const ids = [...new Set(some.map(({ skillId }) => skillId))];
  const known = ids.length === 0 ? [] : await knownAmong(tx, ids);
  const rows = some.filter(({ skillId }) => known.includes(skillId));
  await tx.delete(refusedSkills).where(eq(refusedSkills.postingId, postingId));
  await insertAll(
    tx,
    refusedSkills,
    rows.map((row) => ({ ...row, postingId })),
  );
}

async function knownAmong(tx: Database, ids: string[]): Promise<string[]> {
  const rows = await tx.select({ id: skills.id }).from(skills).where(inArray(skills.id, ids));
  return rows.map(({ id }) => id);
}
