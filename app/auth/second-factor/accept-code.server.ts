import { and, eq, lt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { secondFactors } from "#db/schema/index.ts";
import { unseal } from "#app/auth/second-factor/sealed.server.ts";
import { stepOf } from "#app/auth/second-factor/totp.server.ts";

/** Whether a code is right for somebody now and was not accepted before. Whoever has no second factor has no right code. */
export async function acceptCode(
  db: Database,
  personId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const [factor] = await db
    .select({ secret: secondFactors.secret })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId));
  if (!factor) return false;
  const step = stepOf(unseal(factor.secret, personId), code, now);
  if (step === null) return false;
  // Of two uses of a code at the same instant the later one waits for the row and finds its step used.
  const accepted = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactors.personId, personId),
        eq(secondFactors.secret, factor.secret),
        lt(secondFactors.lastStep, step),
      ),
    )
    .returning({ personId: secondFactors.personId });
  return accepted.length === 1;
}
