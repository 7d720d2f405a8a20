import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { MailMessages } from "#app/domain/mail/messages.ts";
import { queueMail, type MailReader } from "#app/domain/mail/queue.server.ts";
import { countRecoveryCodes } from "#app/auth/second-factor/recovery-codes.server.ts";
import type { Holder } from "#app/auth/session.server.ts";

type Whose = Pick<Holder, "personId" | "now">;
type Notice =
  | "second_factor_on"
  | "second_factor_off"
  | "second_factor_moved"
  | "recovery_codes_renewed";

const PATHS: MailMessages[Notice] = {
  factorPath: "/account/second-factor",
  sessionsPath: "/account/sessions",
};

/** Tells somebody by mail that their second factor has changed: if it was not them, they know at once. */
export async function tellOfChange(tx: Database, whose: Whose, message: Notice): Promise<void> {
  const to = await readerOf(tx, whose.personId);
  await queueMail(tx, whose, { to, topic: "account", message, values: PATHS });
}

/** Tells somebody by mail that one of their recovery codes was used, and how many are left. */
export async function tellOfUsedCode(tx: Database, whose: Whose): Promise<void> {
  const to = await readerOf(tx, whose.personId);
  const left = String(await countRecoveryCodes(tx, whose.personId));
  const values = { ...PATHS, left };
  await queueMail(tx, whose, { to, topic: "account", message: "recovery_code_used", values });
}

async function readerOf(tx: Database, personId: string): Promise<MailReader> {
  const [reader] = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(people)
    .where(eq(people.id, personId));
  return reader!;
}
