import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { unlessConstraint } from "#app/domain/constraint.server.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { queueMail, type MailReader } from "#app/domain/mail/queue.server.ts";
import type { AddressChangeInput } from "#app/domain/person/account-input.ts";
import { getAccount } from "#app/domain/person/queries.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { endLinks, findLink, makeLink, useUpLink } from "#app/auth/account-links.server.ts";
import { proveBoth } from "#app/auth/proof.server.ts";

const PER_PERSON = { action: "address_person", most: 5, minutes: 60 };
const PER_EMAIL = { action: "address_email", most: 10, minutes: 60 };

/**
 * Mails a link to the address that the actor's account is to have, and a notice to the one that it has. Whether the new
 * address belongs to another account shows neither in the answer nor in the work, only in the mail to it.
 *
 * @param clientAddress network address of the reader, for the rate limit only
 * @throws Refused when the address is the present one, when the password or the code of a second factor is wrong, or after
 *   too many attempts
 */
export async function askForNewAddress(
  actor: Person,
  clientAddress: string,
  { email, ...proof }: AddressChangeInput,
  db: Database = database(),
): Promise<void> {
  const { personId, now } = actor;
  const account = await getAccount(actor, db);
  const address = email.toLowerCase();
  if (address === account.email.toLowerCase())
    throw new Refused({ field: "email", code: "sameAddress" });
  await proveBoth(actor, clientAddress, proof, db);
  await countAttempt(db, { ...PER_PERSON, subject: personId }, now);
  await countAttempt(db, { ...PER_EMAIL, subject: address }, now);
  await db.transaction(async (tx) => {
    const secret = await makeLink(tx, now, { purpose: "change_address", personId, email });
    await mailLink(tx, now, { ...account, email }, secret);
    const values = { resetPath: "/forgotten-password" };
    const notice = { to: account, topic: "account", message: "address_changing", values } as const;
    await queueMail(tx, { now }, notice);
  });
}

async function mailLink(tx: Database, now: Date, wanted: MailReader, secret: string) {
  const [known] = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(people)
    .where(eq(sql`lower(${people.email})`, wanted.email.toLowerCase()));
  if (known) {
    const values = { signInPath: "/sign-in", resetPath: "/forgotten-password" };
    await queueMail(
      tx,
      { now },
      { to: known, topic: "account", message: "account_exists", values },
    );
  } else {
    const values = { confirmPath: `/address-confirmation/${secret}` };
    const to = wanted;
    await queueMail(tx, { now }, { to, topic: "account", message: "confirm_new_address", values });
  }
}

/** The address that a mailed link gives to the actor's account; null when it is not the actor's, was used or is too old. */
export async function findNewAddress(
  actor: Person,
  secret: string,
  db: Database = database(),
): Promise<{ email: string } | null> {
  const holder = await findLink(db, actor.now, "change_address", secret);
  return holder?.newEmail && holder.personId === actor.personId ? { email: holder.newEmail } : null;
}

/**
 * Gives the actor's account the address to which the link was mailed. Only whoever is signed in to the account can: a
 * slip in the address gives nobody else's mailbox the account.
 *
 * @throws NotFound when the link is not the actor's, was used or is too old
 * @throws Refused `addressTaken` when another account has got the address meanwhile
 */
export async function confirmNewAddress(
  actor: Person,
  secret: string,
  db: Database = database(),
): Promise<void> {
  const { personId, now } = actor;
  await db.transaction(async (tx) => {
    const found = await findNewAddress(actor, secret, tx);
    if (!found || !(await useUpLink(tx, now, "change_address", secret))) throw new NotFound();
    await giveAddress(tx, personId, found.email);
    // Links for a new password lie in the former mailbox.
    await endLinks(tx, personId);
    const deed = { verb: "address_changed", subjectKind: "person", subjectId: personId };
    await recordAll(tx, actor, [deed]);
  });
}

/** The unique index on the address decides, also when another account gets it at the same instant. */
const giveAddress = (tx: Database, personId: string, email: string) =>
  unlessConstraint("one_person_per_email", { code: "addressTaken" }, () =>
    tx.update(people).set({ email }).where(eq(people.id, personId)),
  );
