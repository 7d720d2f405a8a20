import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import type { PasswordChangeInput } from "#app/domain/person/account-input.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { afterNewPassword } from "#app/auth/new-password.server.ts";
import { endOtherSessions } from "#app/auth/own-sessions.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { proveBoth } from "#app/auth/proof.server.ts";
import { refuseWeakPassword } from "#app/auth/weak-password.server.ts";

/**
 * Replaces the actor's password and ends all sessions but this one.
 *
 * @param request whose session goes on
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused when the new password is weak, when the present one or the code of a second factor is wrong, or after too
 *   many attempts
 */
export async function changePassword(
  request: Request,
  actor: Person,
  clientAddress: string,
  { newPassword, ...proof }: PasswordChangeInput,
  db: Database = database(),
): Promise<void> {
  const account = await getAccount(actor, db);
  refuseWeakPassword(newPassword, account);
  await proveBoth(actor, clientAddress, proof, db);
  const passwordHash = await hashPassword(newPassword);
  const { personId, now } = actor;
  await db.transaction(async (tx) => {
    await tx.update(people).set({ passwordHash }).where(eq(people.id, personId));
    await endOtherSessions(request, actor, tx);
    const deed = { verb: "password_changed", subjectKind: "person", subjectId: personId };
    await recordAll(tx, actor, [deed]);
    await afterNewPassword(tx, now, account);
  });
}
