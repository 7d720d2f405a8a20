import { and, eq, lte } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { moveAll } from "#app/domain/posting/transition.server.ts";

const AT_ONCE = 500;

/** Closes what has expired by the actor's instant; called by the clock. Answers how many. */
export async function expirePostings(actor: Actor, db: Database = database()): Promise<number> {
  if (actor.role !== "system") throw new Forbidden();
  return db.transaction(async (tx) => {
    // Skipping locked rows lets several workers run the clock at once; what one leaves, the next round takes.
    const expired = await tx
      .select()
      .from(postings)
      .where(and(eq(postings.state, "published"), lte(postings.expiresAt, actor.now)))
      .limit(AT_ONCE)
      .for("update", { skipLocked: true });
    const step = { step: "expire", to: "closed", verb: "expired", closeReason: "expired" } as const;
    await moveAll(
      tx,
      actor,
      expired.map((posting) => ({ ...step, posting })),
    );
    return expired.length;
  });
}
