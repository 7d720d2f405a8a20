import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { people, secondFactors } from "#db/schema/index.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { countRecoveryCodes } from "#app/auth/second-factor/recovery-codes.server.ts";
import { canRemoveSecondFactor } from "#app/auth/second-factor/change.server.ts";
import { addressOf, offeredSecret } from "#app/auth/second-factor/totp.server.ts";
import type { Holder } from "#app/auth/session.server.ts";

/** How the second factor of somebody stands; null when there is none. */
export async function findSecondFactor(holder: Holder, db: Database = database()) {
  const [factor] = await db
    .select({ since: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(eq(secondFactors.personId, holder.personId));
  if (!factor) return null;
  const codesLeft = await countRecoveryCodes(db, holder.personId);
  return { ...factor, codesLeft, can: { remove: canRemoveSecondFactor(holder) } };
}

/** Whether somebody has a second factor. */
export async function hasSecondFactor(
  { personId }: Pick<Holder, "personId">,
  db: Database = database(),
): Promise<boolean> {
  return (await db.$count(secondFactors, eq(secondFactors.personId, personId))) > 0;
}

/**
 * Asks before the page of a change whether the change itself could be made.
 *
 * @throws Forbidden or Refused where it would be
 */
export async function requireChange(
  change: "replace" | "remove" | "renew",
  holder: Holder,
  db: Database = database(),
): Promise<void> {
  if (change === "remove" && !canRemoveSecondFactor(holder)) throw new Forbidden();
  if (!(await hasSecondFactor(holder, db))) throw new Refused({ code: "noSecondFactor" });
}

/** What an application is given to become the second factor: the address with all of it, and its key for typing. */
export async function offerSecondFactor(
  request: Request,
  { personId }: Pick<Holder, "personId">,
  db: Database = database(),
): Promise<{ address: string; key: string }> {
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId));
  const secret = offeredSecret(request);
  return { address: addressOf(secret, person!.email), key: secret };
}
