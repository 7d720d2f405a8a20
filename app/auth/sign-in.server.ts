import { eq, sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import type { SignInInput } from "#app/auth/input.ts";
import { isPasswordOf } from "#app/auth/password.server.ts";
import { countAttempt } from "#app/auth/rate-limit.server.ts";
import { openSession } from "#app/auth/session.server.ts";

const PER_ACCOUNT = { action: "sign_in_account", most: 10, minutes: 15 };
const PER_ADDRESS = { action: "sign_in_address", most: 60, minutes: 15 };

/**
 * Signs somebody in and answers the Set-Cookie header.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused in the same words for an unknown address and a wrong password, or after too many attempts
 */
export async function signIn(
  request: Request,
  clientAddress: string,
  input: SignInInput,
): Promise<string> {
  const db = database();
  const now = new Date();
  const email = input.email.toLowerCase();
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  await countAttempt(db, { ...PER_ACCOUNT, subject: email }, now);
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  if (!(await isPasswordOf(person?.passwordHash, input.password)))
    throw new Refused({ code: "wrongCredentials" });
  return openSession(request, person!.id);
}
