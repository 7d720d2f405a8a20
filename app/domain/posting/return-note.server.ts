import { desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postingTransitions } from "#db/schema/index.ts";

/** Why staff sent a draft back, when that was the last thing that happened to it. */
export async function findReturnNote(id: string, db: Database = database()) {
  const [last] = await db
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.postingId, id))
    .orderBy(desc(postingTransitions.revision))
    .limit(1);
  return last?.fromState === "in_review" && last.toState === "draft" ? last.note : null;
}
