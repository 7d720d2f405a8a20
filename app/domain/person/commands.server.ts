import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Makes a cluster staff account; only the command line can.
 *
 * @returns `made` false when the address is cluster staff already: nothing is changed then
 * @throws Refused when the address belongs to somebody else
 */
export async function makeStaff(
  actor: Actor,
  input: { email: string; passwordHash: string },
  db: Database = database(),
): Promise<{ made: boolean }> {
  if (actor.role !== "system") throw new Forbidden();
  const email = input.email.toLowerCase();
  return db.transaction(async (tx) => {
    // Two runs at the same instant: the unique index on the address lets one of them in.
    const [made] = await tx
      .insert(people)
      .values({ email, name: email, role: "staff", passwordHash: input.passwordHash })
      .onConflictDoNothing()
      .returning({ id: people.id });
    if (!made) {
      const [known] = await tx
        .select({ role: people.role })
        .from(people)
        .where(eq(sql`lower(${people.email})`, email));
      if (known?.role !== "staff") throw new Refused({ code: "addressTaken" });
      return { made: false };
    }
    await recordAll(tx, actor, [{ verb: "staff_made", subjectKind: "person", subjectId: made.id }]);
    return { made: true };
  });
}
