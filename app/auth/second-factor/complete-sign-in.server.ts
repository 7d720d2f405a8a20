import { database } from "#db/client.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { openProvenSession } from "#app/auth/open-session.server.ts";
import { acceptCode } from "#app/auth/second-factor/accept-code.server.ts";
import { guess } from "#app/auth/second-factor/guess-limit.server.ts";
import { tellOfUsedCode } from "#app/auth/second-factor/notices.server.ts";
import { useRecoveryCode } from "#app/auth/second-factor/recovery-codes.server.ts";
import type { SignIn } from "#app/auth/session.server.ts";

/**
 * Completes a sign-in by a code of the application and answers the Set-Cookie header of a new session.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused when the code is wrong or was used before, or after too many attempts
 */
export async function completeSignIn(
  request: Request,
  clientAddress: string,
  signIn: SignIn,
  { code }: { code: string },
): Promise<string> {
  const { personId, now } = signIn;
  const db = database();
  const isRight = await guess(db, { personId, clientAddress, now }, () =>
    acceptCode(db, personId, code, now),
  );
  if (!isRight) throw new Refused({ field: "code", code: "wrongCode" });
  return openProvenSession(request, personId, db);
}

/**
 * The same by a recovery code, which is used up by it. The person hears of it by mail.
 *
 * @throws Refused when there is no such code (any more), or after too many attempts
 */
export async function completeSignInByRecovery(
  request: Request,
  clientAddress: string,
  signIn: SignIn,
  { recoveryCode }: { recoveryCode: string },
): Promise<string> {
  const { personId, now } = signIn;
  const db = database();
  const isRight = await guess(db, { personId, clientAddress, now }, () =>
    db.transaction(async (tx) => {
      const isUsed = await useRecoveryCode(tx, personId, recoveryCode);
      if (isUsed) await tellOfUsedCode(tx, signIn);
      return isUsed;
    }),
  );
  if (!isRight) throw new Refused({ field: "recoveryCode", code: "wrongRecoveryCode" });
  return openProvenSession(request, personId, db);
}
