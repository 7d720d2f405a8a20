import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";

/**
 * What the actor's own account holds, apart from the password.
 *
 * @throws NotFound when the account was closed at this very moment
 */
export async function getAccount(actor: Person, db: Database = database()) {
  const [account] = await db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      language: people.language,
      role: people.role,
    })
    .from(people)
    .where(eq(people.id, actor.personId));
  if (!account) throw new NotFound();
  return account;
}
