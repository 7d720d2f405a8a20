import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { transact } from "#db/transact.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { SkillDeprecationInput } from "#app/domain/skill/input.ts";
import { leadBack, leadOn } from "#app/domain/skill/lead-on.server.ts";
import { meantSkill } from "#app/domain/skill/meant-skill.server.ts";
import { lockSkill, refuseAllButKeepers } from "#app/domain/skill/skill-row.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";

/**
 * Staff deprecate a skill: it is offered no more, and stays where it is used.
 *
 * @throws Forbidden, NotFound, Moved
 * @throws Refused when it is deprecated already, or its replacement is unknown
 */
export async function deprecateSkill(
  actor: Actor,
  id: string,
  { replacement, reason }: SkillDeprecationInput,
  db: Database = database(),
): Promise<void> {
  refuseAllButKeepers(actor);
  await transact(db, async (tx) => {
    // Of a merger and this at the same instant one sees what the other has done.
    await lockVocabulary(tx);
    const skill = await lockSkill(tx, id);
    if (skill.state === "deprecated") throw new Refused({ code: "skillDeprecated" });
    const replacedBy = replacement
      ? await meantSkill(tx, { typed: replacement, field: "replacement", not: id })
      : null;
    await setState(tx, actor, id, { state: "deprecated", replacedBy, stateReason: reason });
    const ledOn = replacedBy === null ? [] : await leadOn(tx, id, replacedBy);
    const details = {
      reason,
      ...(replacedBy ? { replacement: replacedBy } : {}),
      ...(ledOn.length > 0 ? { ledOn } : {}),
    };
    await recordAll(tx, actor, [
      { verb: "deprecated", subjectKind: "skill", subjectId: id, details },
    ]);
  });
}

/**
 * Staff offer a deprecated skill again.
 *
 * @throws Forbidden, NotFound, Moved
 * @throws Refused when it is not deprecated
 */
export async function reinstateSkill(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<void> {
  refuseAllButKeepers(actor);
  await transact(db, async (tx) => {
    await lockVocabulary(tx);
    const skill = await lockSkill(tx, id);
    if (skill.state !== "deprecated") throw new Refused({ code: "skillInUse" });
    await setState(tx, actor, id, { state: "accepted", replacedBy: null, stateReason: null });
    if (skill.replacedBy !== null) await leadBack(tx, id, skill.replacedBy);
    await recordAll(tx, actor, [{ verb: "reinstated", subjectKind: "skill", subjectId: id }]);
  });
}

type State = Pick<typeof skills.$inferInsert, "state" | "replacedBy" | "stateReason">;

async function setState(tx: Database, actor: Actor, id: string, state: State): Promise<void> {
  const [row] = await tx
    .update(skills)
    .set({
      ...state,
      stateAt: actor.now,
      stateBy: actor.personId,
      revision: sql`${skills.revision} + 1`,
    })
    .where(eq(skills.id, id))
    .returning({ version: skills.revision });
  await announce(tx, [{ entity: "skill", id, version: row!.version }], actor.now);
}
