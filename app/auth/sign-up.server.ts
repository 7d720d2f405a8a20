import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage } from "#db/codes.ts";
import { people, signUps } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { hashOfSecret, newSecret } from "#app/domain/secret.server.ts";
import type { SignUpInput } from "#app/domain/person/account-input.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { refuseWeakPassword } from "#app/auth/weak-password.server.ts";

const HOUR_MS = 60 * 60 * 1000;
const VALID_HOURS = 24;

// A class signs up at once from behind one address. A mailbox is not filled by strangers, and whoever tries from elsewhere
// does not at once use up what its owner may do.
const PER_ADDRESS = { action: "sign_up_address", most: 60, minutes: 60 };
const PER_PAIR = { action: "sign_up_pair", most: 5, minutes: 60 };
const PER_EMAIL = { action: "sign_up_email", most: 10, minutes: 60 };

export type SignUp = SignUpInput & {
  language: InterfaceLanguage;
  /** Where the person goes on after the confirmation, a path of ours; null: to the workspace. */
  back: string | null;
};

/**
 * Takes a sign-up and mails a link to the address. Whether the address is known shows neither in the answer nor in the
 * work: the password is hashed and the sign-up is written in any case, only the mail is another one.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused for a weak password, or after too many attempts
 */
export async function signUp(
  { now }: Pick<Viewer, "now">,
  clientAddress: string,
  { newPassword, ...input }: SignUp,
  db: Database = database(),
): Promise<void> {
  refuseWeakPassword(newPassword, input);
  const email = input.email.toLowerCase();
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  await countAttempt(db, { ...PER_PAIR, subject: JSON.stringify([email, clientAddress]) }, now);
  await countAttempt(db, { ...PER_EMAIL, subject: email }, now);
  const passwordHash = await hashPassword(newPassword);
  const { back, ...person } = input;
  const secret = newSecret();
  await db.transaction(async (tx) => {
    await tx.insert(signUps).values({
      ...person,
      id: hashOfSecret(secret),
      passwordHash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + VALID_HOURS * HOUR_MS),
    });
    await mailLink(tx, now, person, { secret, back });
  });
}

async function mailLink(
  tx: Database,
  now: Date,
  { email, language }: Pick<SignUp, "email" | "language">,
  { secret, back }: { secret: string; back: string | null },
): Promise<void> {
  const onward = back ? `?redirectTo=${encodeURIComponent(back)}` : "";
  const [known] = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(people)
    .where(eq(sql`lower(${people.email})`, email.toLowerCase()));
  if (known) {
    const values = { signInPath: `/sign-in${onward}`, resetPath: "/forgotten-password" };
    await queueMail(
      tx,
      { now },
      { to: known, topic: "account", message: "account_exists", values },
    );
  } else {
    const to = { personId: null, email, language };
    const values = { confirmPath: `/confirmation/${secret}${onward}` };
    await queueMail(tx, { now }, { to, topic: "account", message: "confirm_address", values });
  }
}
