import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, Moved, NotFound } from "#app/domain/errors.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";

export type SkillRow = typeof skills.$inferSelect;

/** The vocabulary is the office's. Everybody may see its skills, so nobody is told that there is none. */
export function refuseAllButKeepers(actor: Actor): void {
  if (!isOffice(actor)) throw new Forbidden();
}

/**
 * A skill as it is.
 *
 * @throws NotFound; Moved when it was merged with another
 */
export async function getSkill(db: Database, id: string): Promise<SkillRow> {
  refuseNoId(id);
  const [row] = await db.select().from(skills).where(eq(skills.id, id));
  return present(row);
}

const SKILL_ID = /^[A-Za-z0-9-]{1,120}$/;

/**
 * What can be no id of a skill is not looked for.
 *
 * @throws NotFound
 */
export function refuseNoId(id: string): void {
  if (!SKILL_ID.test(id)) throw new NotFound();
}

function present(row: SkillRow | undefined): SkillRow {
  if (!row) throw new NotFound();
  if (row.state === "merged") throw new Moved(row.id, row.replacedBy!);
  return row;
}

/**
 * Locks a skill for a change. Whoever saves a posting holds the skills that it names against this lock: all of them have
 * saved before it is given, and read the skill as it then is after it.
 *
 * @throws NotFound; Moved when it was merged with another
 */
export async function lockSkill(tx: Database, id: string): Promise<SkillRow> {
  refuseNoId(id);
  const [row] = await tx.select().from(skills).where(eq(skills.id, id)).for("update");
  return present(row);
}
