import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { secondFactors } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { openProvenSession } from "#app/auth/open-session.server.ts";
import { endOtherSessions } from "#app/auth/own-sessions.server.ts";
import { proveBoth, provePassword } from "#app/auth/proof.server.ts";
import { tellOfChange } from "#app/auth/second-factor/notices.server.ts";
import { giveRecoveryCodes } from "#app/auth/second-factor/recovery-codes.server.ts";
import { seal } from "#app/auth/second-factor/sealed.server.ts";
import { codesCookie } from "#app/auth/second-factor/shown-once.server.ts";
import { offeredSecret, stepOf } from "#app/auth/second-factor/totp.server.ts";
import { actorOf, type Holder } from "#app/auth/session.server.ts";

/** The Set-Cookie headers of a new session and of the recovery codes that are shown once. */
export type Cookies = [string, string][];

/**
 * Sets up the second factor that the session was offered, ends all other sessions, and lets this one in. Answers
 * Set-Cookie headers.
 *
 * @throws Refused for a wrong password or code, after too many attempts, or when there is a second factor already
 */
export async function setUpSecondFactor(
  request: Request,
  clientAddress: string,
  holder: Holder,
  { password, newCode }: { password: string; newCode: string },
): Promise<Cookies> {
  const factor = factorOffered(request, holder, newCode);
  await provePassword(holder, clientAddress, { password });
  return database().transaction(async (tx) => {
    // Of two at the same instant the primary key lets one in.
    const made = await tx
      .insert(secondFactors)
      .values(factor)
      .onConflictDoNothing()
      .returning({ personId: secondFactors.personId });
    if (made.length === 0) throw new Refused({ code: "secondFactorStands" });
    return begin(tx, request, holder, "on");
  });
}

/**
 * Puts the second factor that the session was offered in place of the one that stands, as for a new phone.
 *
 * @param input the password, a code of the former application or a recovery code, and one of the new application
 * @throws Refused for what is wrong of them, after too many attempts, or when there is nothing to replace
 */
export async function replaceSecondFactor(
  request: Request,
  clientAddress: string,
  actor: Person,
  { newCode, ...proof }: { password: string; code?: string | undefined; newCode: string },
): Promise<Cookies> {
  const factor = factorOffered(request, actor, newCode);
  await proveBoth(actor, clientAddress, proof);
  return database().transaction(async (tx) => {
    const replaced = await tx
      .update(secondFactors)
      .set(factor)
      .where(eq(secondFactors.personId, actor.personId))
      .returning({ personId: secondFactors.personId });
    if (replaced.length === 0) throw new Refused({ code: "noSecondFactor" });
    return begin(tx, request, actor, "moved");
  });
}

/** The row of the offered secret, once a code shows that an application holds it. */
function factorOffered(request: Request, { personId, now }: Holder, newCode: string) {
  const secret = offeredSecret(request);
  const lastStep = stepOf(secret, newCode, now);
  if (lastStep === null) throw new Refused({ field: "newCode", code: "wrongCode" });
  return { personId, secret: seal(secret, personId), confirmedAt: now, lastStep };
}

async function begin(
  tx: Database,
  request: Request,
  holder: Holder,
  change: "on" | "moved",
): Promise<Cookies> {
  const { personId, now } = holder;
  const recoveryCodes = await giveRecoveryCodes(tx, personId, now);
  await endOtherSessions(request, holder, tx);
  const cookie = await openProvenSession(request, personId, tx);
  await tellOfChange(tx, holder, `second_factor_${change}`);
  await recordAll(tx, await actorOf(holder), [
    { verb: `second_factor_${change}`, subjectKind: "person", subjectId: personId },
  ]);
  return [
    ["Set-Cookie", cookie],
    ["Set-Cookie", codesCookie(recoveryCodes, personId)],
  ];
}
