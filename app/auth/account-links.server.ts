import { and, eq, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { InterfaceLanguage, TokenPurpose } from "#db/codes.ts";
import { accountTokens, people } from "#db/schema/index.ts";
import { hashOfSecret, newSecret } from "#app/domain/secret.server.ts";

const HOUR_MS = 60 * 60 * 1000;
const VALID_HOURS: Record<TokenPurpose, number> = { reset_password: 1, change_address: 24 };

export type LinkHolder = {
  personId: string;
  name: string;
  email: string;
  language: InterfaceLanguage;
  /** The address that the link confirms, if it does. */
  newEmail: string | null;
};

/** Makes a link that lets its holder do one thing once; an earlier one for the same stops working. */
export async function makeLink(
  tx: Database,
  now: Date,
  { purpose, personId, email }: { purpose: TokenPurpose; personId: string; email?: string },
): Promise<string> {
  const secret = newSecret();
  await tx.delete(accountTokens).where(ofPerson(personId, purpose));
  await tx.insert(accountTokens).values({
    id: hashOfSecret(secret),
    purpose,
    personId,
    email: email ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + VALID_HOURS[purpose] * HOUR_MS),
  });
  return secret;
}

/** Whose link it is; null when it was used, replaced by a later one, or is too old. */
export async function findLink(
  db: Database,
  now: Date,
  purpose: TokenPurpose,
  secret: string,
): Promise<LinkHolder | null> {
  const [found] = await db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      newEmail: accountTokens.email,
    })
    .from(accountTokens)
    .innerJoin(people, eq(people.id, accountTokens.personId))
    .where(isValid(purpose, secret, now));
  return found ?? null;
}

/** Uses a link up. Of two uses at the same instant one deletes the row and finds it; false for the other. */
export async function useUpLink(
  tx: Database,
  now: Date,
  purpose: TokenPurpose,
  secret: string,
): Promise<boolean> {
  const used = await tx
    .delete(accountTokens)
    .where(isValid(purpose, secret, now))
    .returning({ id: accountTokens.id });
  return used.length === 1;
}

/** Ends the links of somebody: what was mailed before a change of password or address is good for nothing after it. */
export async function endLinks(
  tx: Database,
  personId: string,
  purpose?: TokenPurpose,
): Promise<void> {
  await tx.delete(accountTokens).where(ofPerson(personId, purpose));
}

const ofPerson = (personId: string, purpose: TokenPurpose | undefined) =>
  and(
    eq(accountTokens.personId, personId),
    purpose ? eq(accountTokens.purpose, purpose) : undefined,
  );

const isValid = (purpose: TokenPurpose, secret: string, now: Date) =>
  and(
    eq(accountTokens.id, hashOfSecret(secret)),
    eq(accountTokens.purpose, purpose),
    gt(accountTokens.expiresAt, now),
  );
