import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { jobRuns } from "#db/schema/index.ts";
import { renewWords } from "#search/renew-words.server.ts";

export const RENEW_WORDS = "renew-words";

/** Longer than any command takes from writing a text to its commit. */
const OVERLAP_MS = 10 * 60 * 1000;

/** Notes the words of what was published since the last round that came to its end. Answers how many are new. */
export async function renewNewWords(db: Database): Promise<number> {
  const [last] = await db
    .select({ at: jobRuns.startedAt })
    .from(jobRuns)
    .where(and(eq(jobRuns.job, RENEW_WORDS), isNotNull(jobRuns.finishedAt), isNull(jobRuns.error)))
    .orderBy(desc(jobRuns.startedAt))
    .limit(1);
  return renewWords(db, last ? new Date(last.at.getTime() - OVERLAP_MS) : null);
}
