import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** The confirmed address of somebody who has signed in, in lower case; null for everybody else. */
export async function findAddress(viewer: Viewer, db: Database): Promise<string | null> {
  if (viewer.personId === null) return null;
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, viewer.personId));
  return person?.email.toLowerCase() ?? null;
}

/**
 * So much of somebody's address that its owner knows it again, for pages that open without an account: "m…@mail.example".
 * Null when nobody has the id any more.
 */
export async function findMaskedAddress(
  personId: string,
  db: Database = database(),
): Promise<string | null> {
  const [person] = await db
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId));
  return person ? person.email.replace(/^(.).*(?=@)/u, "$1…") : null;
}
