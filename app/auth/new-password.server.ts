import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";
import { systemActor, type Viewer } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { endLinks, findLink, useUpLink } from "#app/auth/account-links.server.ts";
import type { LinkHolder } from "#app/auth/account-links.server.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { refuseWeakPassword } from "#app/auth/weak-password.server.ts";

const PER_ADDRESS = { action: "new_password_address", most: 60, minutes: 15 };

type Now = Pick<Viewer, "now">;

/** The address of the account whose password a mailed link sets; null when the link was used or is too old. */
export async function findReset(
  { now }: Now,
  secret: string,
  db: Database = database(),
): Promise<{ email: string } | null> {
  const holder = await findLink(db, now, "reset_password", secret);
  return holder && { email: holder.email };
}

/**
 * Sets the password of an account by a mailed link and ends all its sessions. Nobody is signed in by it: whoever has a
 * second factor still needs it.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused `linkUsed`, for a weak password, or after too many attempts
 */
export async function setNewPassword(
  { now }: Now,
  clientAddress: string,
  secret: string,
  { newPassword }: { newPassword: string },
  db: Database = database(),
): Promise<void> {
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  const holder = await findLink(db, now, "reset_password", secret);
  if (!holder) throw new Refused({ code: "linkUsed" });
  refuseWeakPassword(newPassword, holder);
  const passwordHash = await hashPassword(newPassword);
  await db.transaction(async (tx) => {
    if (!(await useUpLink(tx, now, "reset_password", secret)))
      throw new Refused({ code: "linkUsed" });
    await tx.delete(sessions).where(eq(sessions.userId, holder.personId));
    await tx.update(people).set({ passwordHash }).where(eq(people.id, holder.personId));
    const deed = { verb: "password_reset", subjectKind: "person", subjectId: holder.personId };
    await recordAll(tx, systemActor(now), [deed]);
    await afterNewPassword(tx, now, holder);
  });
}

/** However a password was replaced: links that were mailed before are ended, and the holder hears of it. */
export async function afterNewPassword(
  tx: Database,
  now: Date,
  to: Omit<LinkHolder, "name" | "newEmail">,
): Promise<void> {
  await endLinks(tx, to.personId);
  const values = { resetPath: "/forgotten-password" };
  await queueMail(tx, { now }, { to, topic: "account", message: "password_changed", values });
}
