import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people, signUps } from "#db/schema/index.ts";
import { systemActor, type Viewer } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { countAttempt, forgetAttempts } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";
import { isPasswordOf } from "#app/auth/password.server.ts";

const PER_ADDRESS = { action: "confirmation_address", most: 60, minutes: 15 };
const PER_SIGN_UP = { action: "confirmation_sign_up", most: 10, minutes: 15 };

type Now = Pick<Viewer, "now">;

/** The address that a mailed link confirms; null when the link was used or is too old. */
export async function findSignUp(
  { now }: Now,
  secret: string,
  db: Database = database(),
): Promise<{ email: string } | null> {
  const [found] = await db
    .select({ email: signUps.email })
    .from(signUps)
    .where(isValid(hashOfSecret(secret), now));
  return found ?? null;
}

/**
 * Makes the account of a sign-up. The link shows whose address it is, the password who signed up: nobody gains an account
 * by the click of somebody whose address they have typed.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @returns the id of the new person
 * @throws Refused `linkUsed`, `wrongPassword` at the field, `addressTaken`, or after too many attempts
 */
export async function confirmSignUp(
  { now }: Now,
  clientAddress: string,
  secret: string,
  { password }: { password: string },
  db: Database = database(),
): Promise<string> {
  const id = hashOfSecret(secret);
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  await countAttempt(db, { ...PER_SIGN_UP, subject: id }, now);
  const [found] = await db.select().from(signUps).where(isValid(id, now));
  if (!found) throw new Refused({ code: "linkUsed" });
  if (!(await isPasswordOf(found.passwordHash, password)))
    throw new Refused({ field: "password", code: "wrongPassword" });
  await forgetAttempts(db, { ...PER_SIGN_UP, subject: id });
  return db.transaction((tx) => makePerson(tx, id, now));
}

const isValid = (id: string, now: Date) => and(eq(signUps.id, id), gt(signUps.expiresAt, now));

async function makePerson(tx: Database, id: string, now: Date): Promise<string> {
  // Deleting the row decides between two clicks at the same instant.
  const [taken] = await tx.delete(signUps).where(isValid(id, now)).returning();
  if (!taken) throw new Refused({ code: "linkUsed" });
  const { name, email, role, language, passwordHash } = taken;
  // The unique index on the address decides between two sign-ups with it.
  const [person] = await tx
    .insert(people)
    .values({ name, email, role, language, passwordHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: people.id });
  if (!person) throw new Refused({ code: "addressTaken" });
  // Whoever else signed up with this address did not have its mails.
  await tx.delete(signUps).where(eq(sql`lower(${signUps.email})`, email.toLowerCase()));
  const deed = { verb: "signed_up", subjectKind: "person", subjectId: person.id };
  await recordAll(tx, systemActor(now), [deed]);
  return person.id;
}
