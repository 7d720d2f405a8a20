import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, secondFactors } from "#db/schema/index.ts";

/** What a right password alone leaves to be done: give a code of the second factor, or set one up. */
export type Lack = "code" | "factor";

/**
 * What somebody who has given the right password lacks to be let in; null: nothing. Whoever has a second factor shows it,
 * and cluster staff have one: said here and nowhere else.
 */
export async function lackOf(db: Database, personId: string): Promise<Lack | null> {
  const [person] = await db
    .select({ role: people.role, factorOf: secondFactors.personId })
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(eq(people.id, personId));
  if (person?.factorOf) return "code";
  return person?.role === "staff" ? "factor" : null;
}
