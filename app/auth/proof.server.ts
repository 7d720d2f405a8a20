import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { people, secondFactors } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import { isPasswordOf } from "#app/auth/password.server.ts";
import { acceptCode } from "#app/auth/second-factor/accept-code.server.ts";
import { guess } from "#app/auth/second-factor/guess-limit.server.ts";
import { tellOfUsedCode } from "#app/auth/second-factor/notices.server.ts";
import { useRecoveryCode } from "#app/auth/second-factor/recovery-codes.server.ts";
import type { Holder } from "#app/auth/session.server.ts";

type Whose = Pick<Holder, "personId" | "now">;

/**
 * Has the holder of an account give the password once more, before something that a borrowed computer should not be
 * enough for.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused at the field `password`, or after too many attempts
 */
export async function provePassword(
  { personId, now }: Whose,
  clientAddress: string,
  { password }: { password: string },
  db: Database = database(),
): Promise<void> {
  const [person] = await db
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, personId));
  const isRight = await guess(db, { personId, clientAddress, now }, () =>
    isPasswordOf(person?.passwordHash, password),
  );
  if (!isRight) throw new Refused({ field: "password", code: "wrongPassword" });
}

/**
 * The same with a code where there is a second factor: one of the application, or a recovery code, which is used up.
 *
 * @throws Refused at the field `password` or `code`, or after too many attempts
 */
export async function proveBoth(
  whose: Whose,
  clientAddress: string,
  { password, code }: { password: string; code?: string | undefined },
  db: Database = database(),
): Promise<void> {
  await provePassword(whose, clientAddress, { password }, db);
  const { personId, now } = whose;
  const [factor] = await db
    .select({ personId: secondFactors.personId })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId));
  if (!factor) return;
  if (!code) throw new Refused({ field: "code", code: "required" });
  const isRight = await guess(db, { personId, clientAddress, now }, () => accept(db, whose, code));
  if (!isRight) throw new Refused({ field: "code", code: "wrongCode" });
}

const SIX_DIGITS = /^\d{6}$/;

function accept(db: Database, whose: Whose, code: string): Promise<boolean> {
  const { personId, now } = whose;
  if (SIX_DIGITS.test(code)) return acceptCode(db, personId, code, now);
  return db.transaction(async (tx) => {
    const isUsed = await useRecoveryCode(tx, personId, code);
    if (isUsed) await tellOfUsedCode(tx, whose);
    return isUsed;
  });
}
