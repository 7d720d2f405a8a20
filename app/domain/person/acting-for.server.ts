import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { members, people } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";

/**
 * Somebody for whom a job goes on with what they have begun: with the role and the memberships that they have now, not
 * those of then. Null when the account is gone.
 */
export async function actingFor(db: Database, personId: string, now: Date): Promise<Person | null> {
  const [person] = await db
    .select({ role: people.role, name: people.name, language: people.language })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) return null;
  const memberships = await db
    .select({ organisationId: members.organisationId, role: members.role })
    .from(members)
    .where(eq(members.personId, personId));
  // Beside app/auth this is the one place that makes a person act; jobs alone call it.
  return { ...person, personId, memberships, now } as unknown as Person;
}
