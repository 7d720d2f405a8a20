import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, secondFactors } from "#db/schema/index.ts";
import { seal, unseal } from "#app/auth/second-factor/sealed.server.ts";
import { SEED_FACTOR_KEY } from "#tools/seed/code-of-now.ts";

const isOpenedBy = (sealed: string, personId: string): boolean => {
  try {
    return unseal(sealed, personId).length > 0;
  } catch {
    return false;
  }
};

/**
 * Gives seeded cluster staff the second factor that they cannot do without; one that was sealed by another APP_SECRET is
 * put anew, since nobody could sign in by it.
 */
export async function plantSecondFactors(db: Database, now: Date): Promise<void> {
  const seeded = await db
    .select({ id: people.id, secret: secondFactors.secret })
    .from(people)
    .leftJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(and(eq(people.isSeeded, true), eq(people.role, "staff")));
  for (const { id, secret } of seeded) {
    if (secret && isOpenedBy(secret, id)) continue;
    const factor = { secret: seal(SEED_FACTOR_KEY, id), confirmedAt: now, lastStep: 0 };
    await db
      .insert(secondFactors)
      .values({ personId: id, ...factor })
      .onConflictDoUpdate({ target: secondFactors.personId, set: factor });
  }
}

/** Addresses of the seeded people whose second factor still has the known key. */
export async function listKnownFactors(db: Database): Promise<string[]> {
  const seeded = await db
    .select({ id: people.id, email: people.email, secret: secondFactors.secret })
    .from(people)
    .innerJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(eq(people.isSeeded, true));
  return seeded
    .filter(({ id, secret }) => isOpenedBy(secret, id) && unseal(secret, id) === SEED_FACTOR_KEY)
    .map(({ email }) => email);
}
