import { lt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { OVERWRITTEN_DRAFTS_KEPT_DAYS } from "#db/limits.ts";
import { overwrittenDrafts } from "#db/schema/index.ts";
import type { System } from "#app/domain/actor.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Forgets what drafts said before they were written over, when no form can be open on it any more. Answers how many. */
export async function forgetOverwrittenDrafts(
  { now }: System,
  db: Database = database(),
): Promise<number> {
  const kept = new Date(now.getTime() - OVERWRITTEN_DRAFTS_KEPT_DAYS * DAY_MS);
  const gone = await db
    .delete(overwrittenDrafts)
    .where(lt(overwrittenDrafts.overwrittenAt, kept))
    .returning({ id: overwrittenDrafts.postingId });
  return gone.length;
}
