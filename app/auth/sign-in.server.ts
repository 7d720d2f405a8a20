import { eq, sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import type { SignInInput } from "#app/domain/person/sign-in-input.ts";
import { lackOf, type Lack } from "#app/auth/lack.server.ts";
import { isPasswordOf } from "#app/auth/password.server.ts";
import { countAttempt, forgetAttempt, forgetAttempts } from "#app/domain/rate-limit.server.ts";
import { openSession } from "#app/auth/open-session.server.ts";

const PER_ADDRESS = { action: "sign_in_address", most: 60, minutes: 15 };
// Somebody who guesses from elsewhere uses up their own ten attempts, not those of the account's holder.
const PER_PAIR = { action: "sign_in_pair", most: 10, minutes: 15 };
// Many addresses together cannot guess at one account for long.
const PER_ACCOUNT = { action: "sign_in_account", most: 100, minutes: 15 };

/**
 * Signs somebody in and answers the Set-Cookie header, with what is lacking still. Every attempt is counted before its password is judged, so that
 * attempts at once cannot slip through; one that succeeds makes good the earlier ones from the same place.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused in the same words for an unknown address and a wrong password, or after too many attempts
 */
export async function signIn(
  request: Request,
  clientAddress: string,
  input: SignInInput,
): Promise<{ cookie: string; lack: Lack | null }> {
  const db = database();
  const now = new Date();
  const email = input.email.toLowerCase();
  const pair = { ...PER_PAIR, subject: JSON.stringify([email, clientAddress]) };
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  await countAttempt(db, pair, now);
  const attempt = await countAttempt(db, { ...PER_ACCOUNT, subject: email }, now);
  const [person] = await db
    .select({ id: people.id, passwordHash: people.passwordHash })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email));
  if (!(await isPasswordOf(person?.passwordHash, input.password)))
    throw new Refused({ code: "wrongCredentials" });
  await forgetAttempt(db, attempt);
  await forgetAttempts(db, pair);
  const lack = await lackOf(db, person!.id);
  return { cookie: await openSession(request, person!.id), lack };
}
