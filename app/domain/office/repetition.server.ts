import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { mails, OUTBOX_ENTITIES } from "#db/schema/index.ts";
import { sendParkedAgain } from "#search/state.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Staff have a parked mail tried again, with all its attempts before it.
 *
 * @throws Forbidden for anybody but staff, NotFound when no such mail is parked
 */
export async function repeatMail(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<void> {
  refuseAllButStaff(actor);
  if (!isId(id)) throw new NotFound();
  await db.transaction(async (tx) => {
    // The condition decides between two who press the button at once: the second finds nothing parked.
    const [row] = await tx
      .update(mails)
      .set({ state: "waiting", attempts: 0, error: null, nextAttemptAt: actor.now })
      .where(and(eq(mails.id, id), eq(mails.state, "parked")))
      .returning({ id: mails.id });
    if (!row) throw new NotFound();
    await recordAll(tx, actor, [{ verb: "mail_repeated", subjectKind: "mail", subjectId: id }]);
  });
}

/**
 * Staff have a parked change put into search again.
 *
 * @throws Forbidden for anybody but staff, NotFound when no such change is parked
 */
export async function repeatSearchRow(
  actor: Actor,
  entity: string,
  id: string,
  db: Database = database(),
): Promise<void> {
  refuseAllButStaff(actor);
  const known = OUTBOX_ENTITIES.find((one) => one === entity);
  if (!known) throw new NotFound();
  await db.transaction(async (tx) => {
    if (!(await sendParkedAgain(tx, known, id))) throw new NotFound();
    await recordAll(tx, actor, [{ verb: "search_repeated", subjectKind: known, subjectId: id }]);
  });
}
