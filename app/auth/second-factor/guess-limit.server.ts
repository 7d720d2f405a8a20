import type { Database } from "#db/client.server.ts";
import { countAttempt, forgetAttempt, forgetAttempts } from "#app/domain/rate-limit.server.ts";

// Whoever guesses at codes knows the password, so that no stranger can use these up for the account's holder.
const PER_ACCOUNT = { action: "code_account", most: 10, minutes: 15 };
const PER_DAY = { action: "code_account_day", most: 50, minutes: 23 * 60 };
const PER_ADDRESS = { action: "code_address", most: 60, minutes: 15 };

export type Guess = { personId: string; clientAddress: string; now: Date };

/**
 * Lets somebody try something that could be guessed, a bounded number of times: every attempt is counted before it is
 * judged, one that succeeds makes good the earlier ones.
 *
 * @param isRight judges the attempt
 * @throws Refused `tooManyAttempts`
 */
export async function guess(
  db: Database,
  { personId, clientAddress, now }: Guess,
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const address = await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  await countAttempt(db, { ...PER_DAY, subject: personId }, now);
  await countAttempt(db, { ...PER_ACCOUNT, subject: personId }, now);
  if (!(await isRight())) return false;
  await forgetAttempt(db, address);
  await forgetAttempts(db, { ...PER_ACCOUNT, subject: personId });
  await forgetAttempts(db, { ...PER_DAY, subject: personId });
  return true;
}
