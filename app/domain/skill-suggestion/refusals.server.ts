import { asc, eq, inArray, sql } from "drizzle-orm";
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
  const now = await readMeant(tx, [...new Set(some.map(({ skillId }) => skillId))]);
  const rows = some.flatMap(({ module, skillId }) => {
    const meant = now.get(skillId);
    return meant === undefined ? [] : [{ postingId, module, skillId: meant }];
  });
  await tx.delete(refusedSkills).where(eq(refusedSkills.postingId, postingId));
  await insertAll(tx, refusedSkills, rows, sql`on conflict do nothing`);
}

/** Skills by the ids that a form knew them by: one that was merged since is another one now. */
async function readMeant(tx: Database, ids: string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, state, replacedBy } = skills;
  // Held as a merger asks for them, so that none becomes another one between this and the writing.
  const rows = await tx
    .select({ id, state, replacedBy })
    .from(skills)
    .where(inArray(id, ids))
    .orderBy(asc(id))
    .for("key share");
  return new Map(rows.map((row) => [row.id, row.state === "merged" ? row.replacedBy! : row.id]));
}
