import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

/** Any number does, as long as nothing else in the database locks the same one. */
const VOCABULARY_LOCK = 7_264_006;

/**
 * Held until the transaction ends by whoever changes skills or their links: two at once would both read the old ones, and
 * derive credits and labels of which neither is right.
 */
export async function lockVocabulary(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${VOCABULARY_LOCK})`);
}
