import { setTimeout as sleep } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { makeLink } from "#app/auth/account-links.server.ts";

const PER_ADDRESS = { action: "reset_address", most: 60, minutes: 60 };
const PER_PAIR = { action: "reset_pair", most: 5, minutes: 60 };
const PER_EMAIL = { action: "reset_email", most: 10, minutes: 60 };

/** Longer than writing a link and a mail takes: who waits learns nothing of whether they were written. */
const EVEN_MS = 300;

/**
 * Mails a link by which a new password is set, if somebody has this address. The answer is the same for every address,
 * and so is its time.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused after too many attempts
 */
export async function askForNewPassword(
  { now }: Pick<Viewer, "now">,
  clientAddress: string,
  { email }: { email: string },
  db: Database = database(),
): Promise<void> {
  const address = email.toLowerCase();
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, now);
  await countAttempt(db, { ...PER_PAIR, subject: JSON.stringify([address, clientAddress]) }, now);
  await countAttempt(db, { ...PER_EMAIL, subject: address }, now);
  await Promise.all([db.transaction((tx) => mailLink(tx, now, address)), sleep(EVEN_MS)]);
}

async function mailLink(tx: Database, now: Date, address: string): Promise<void> {
  const [to] = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(people)
    .where(eq(sql`lower(${people.email})`, address));
  if (!to) return;
  const secret = await makeLink(tx, now, { purpose: "reset_password", personId: to.personId });
  const values = { resetPath: `/new-password/${secret}` };
  await queueMail(tx, { now }, { to, topic: "account", message: "reset_password", values });
}
