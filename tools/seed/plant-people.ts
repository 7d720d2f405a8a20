import type { Database } from "#db/client.server.ts";
import { members, people } from "#db/schema/index.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import type { SeedPerson } from "#tools/seed/demo-files.ts";
import { daysAgo } from "#tools/seed/dates.ts";
import type { IdOf } from "#tools/seed/plant-organisations.ts";

/** The password of every seeded person: for development only, and printed beside the addresses. */
export const SEED_PASSWORD = "tandem-demo-2027";

/** Writes the cast with their memberships. */
export async function plantPeople(
  tx: Database,
  seeds: readonly SeedPerson[],
  idOf: IdOf,
  now: Date,
): Promise<void> {
  const passwordHash = await hashPassword(SEED_PASSWORD);
  for (const { email, name, role, language, memberships, lastSeenDaysAgo = 0 } of seeds) {
    const createdAt = daysAgo(now, lastSeenDaysAgo);
    const [person] = await tx
      .insert(people)
      .values({ email, name, role, language, passwordHash, isSeeded: true, createdAt })
      .returning({ id: people.id });
    for (const { organisation, role: place } of memberships)
      await tx.insert(members).values({
        organisationId: idOf(organisation),
        personId: person!.id,
        role: place,
        createdAt,
      });
  }
}
