import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import { recoveryCodes, secondFactors } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { openSession } from "#app/auth/open-session.server.ts";
import { endOtherSessions } from "#app/auth/own-sessions.server.ts";
import { proveBoth } from "#app/auth/proof.server.ts";
import { tellOfChange } from "#app/auth/second-factor/notices.server.ts";
import { giveRecoveryCodes } from "#app/auth/second-factor/recovery-codes.server.ts";
import { codesCookie } from "#app/auth/second-factor/shown-once.server.ts";

type Proof = { password: string; code?: string | undefined };

/** Cluster staff never do without. */
export const canRemoveSecondFactor = ({ role }: Pick<Person, "role">): boolean => role !== "staff";

/**
 * Switches the second factor off, ends all other sessions, and answers the Set-Cookie header of a new one.
 *
 * @throws Forbidden for cluster staff
 * @throws Refused for a wrong password or code, after too many attempts, or when there is none
 */
export async function removeSecondFactor(
  request: Request,
  clientAddress: string,
  actor: Person,
  proof: Proof,
): Promise<string> {
  if (!canRemoveSecondFactor(actor)) throw new Forbidden();
  await proveBoth(actor, clientAddress, proof);
  const { personId } = actor;
  return database().transaction(async (tx) => {
    const removed = await tx
      .delete(secondFactors)
      .where(eq(secondFactors.personId, personId))
      .returning({ personId: secondFactors.personId });
    if (removed.length === 0) throw new Refused({ code: "noSecondFactor" });
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
    await endOtherSessions(request, actor, tx);
    await tellOfChange(tx, actor, "second_factor_off");
    await recordAll(tx, actor, [
      { verb: "second_factor_off", subjectKind: "person", subjectId: personId },
    ]);
    return openSession(request, personId, tx);
  });
}

/**
 * Gives ten new recovery codes and voids the former ones. Answers the Set-Cookie header by which they are shown once.
 *
 * @throws Refused for a wrong password or code, after too many attempts, or when there is no second factor
 */
export async function renewRecoveryCodes(
  clientAddress: string,
  actor: Person,
  proof: Proof,
): Promise<string> {
  await proveBoth(actor, clientAddress, proof);
  const { personId, now } = actor;
  return database().transaction(async (tx) => {
    // Locked, so that the codes of a second factor that is being switched off are not made anew.
    const [factor] = await tx
      .select({ personId: secondFactors.personId })
      .from(secondFactors)
      .where(eq(secondFactors.personId, personId))
      .for("update");
    if (!factor) throw new Refused({ code: "noSecondFactor" });
    const codes = await giveRecoveryCodes(tx, personId, now);
    await tellOfChange(tx, actor, "recovery_codes_renewed");
    await recordAll(tx, actor, [
      { verb: "recovery_codes_renewed", subjectKind: "person", subjectId: personId },
    ]);
    return codesCookie(codes, personId);
  });
}
