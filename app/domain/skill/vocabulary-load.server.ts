import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { vocabularyLoads } from "#db/schema/index.ts";
import { buildCredits } from "#matching/credits.ts";
import type { VocabularyEntry } from "#app/domain/skill/vocabulary-entry.ts";
import { ownTextsOf } from "#app/domain/skill/write-entries.server.ts";
import { linksOf } from "#app/domain/skill/write-entry-links.server.ts";

/** Is another one when the entries are, or when the product makes other texts, links or credits of them. */
export function printOf(entries: readonly VocabularyEntry[]): string {
  const made = [ownTextsOf(entries), [...linksOf(entries).values()], buildCredits(entries)];
  return createHash("sha256")
    .update(JSON.stringify([entries, made]))
    .digest("base64url");
}

/** Whether these entries were loaded before and found all as they say, and nothing of the vocabulary was written since. */
export async function isLoaded(db: Database, print: string): Promise<boolean> {
  return (await db.$count(vocabularyLoads, eq(vocabularyLoads.print, print))) > 0;
}

/**
 * Notes that entries were loaded and nothing was left to write: so there will be nothing the next time either, for what a load
 * writes depends on the entries and the vocabulary alone. Under its lock; the triggers take the note away at any write.
 */
export async function noteLoad(tx: Database, print: string, loadedAt: Date): Promise<void> {
  await tx.delete(vocabularyLoads);
  await tx.insert(vocabularyLoads).values({ print, loadedAt });
}
