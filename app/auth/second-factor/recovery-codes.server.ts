import { createHash, randomInt } from "node:crypto";
import { and, count, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { recoveryCodes } from "#db/schema/index.ts";

/** Digits and small letters without those that are taken for each other: 0 and o, 1 and i and l. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
/** Sixteen of them are 79 bits: a plain hash of so many cannot be searched through. */
const GROUPS = 4;
const LETTERS = 4;
const CODES = 10;

const hashOf = (letters: string) => createHash("sha256").update(letters).digest("hex");

/** However it was typed: what counts of a code. */
const lettersOf = (typed: string) => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

const newGroup = () => times(LETTERS, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
const newCode = () => times(GROUPS, newGroup).join("-");

/** Gives somebody ten new codes in place of all earlier ones. They are in the answer and nowhere else. */
export async function giveRecoveryCodes(
  tx: Database,
  personId: string,
  now: Date,
): Promise<string[]> {
  const codes = times(CODES, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ id: hashOf(lettersOf(code)), personId, createdAt: now })));
  return codes;
}

/** Uses up a code. Of two uses at the same instant the deletion lets one through. */
export async function useRecoveryCode(
  db: Database,
  personId: string,
  typed: string,
): Promise<boolean> {
  const used = await db
    .delete(recoveryCodes)
    .where(
      and(eq(recoveryCodes.id, hashOf(lettersOf(typed))), eq(recoveryCodes.personId, personId)),
    )
    .returning({ id: recoveryCodes.id });
  return used.length === 1;
}

/** How many codes somebody has left. */
export async function countRecoveryCodes(db: Database, personId: string): Promise<number> {
  const [row] = await db
    .select({ left: count() })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.personId, personId));
  return row!.left;
}
