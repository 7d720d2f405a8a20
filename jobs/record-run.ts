import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { jobRuns } from "#db/schema/index.ts";
import { tell } from "#search/tell.ts";

export type Job = {
  name: string;
  run: (db: Database, now: Date) => Promise<number>;
};

const LONGEST_ERROR = 500;

/**
 * Does one round of a job and leaves a row about it, so that staff see that it runs: it stands there before the work
 * begins, so that a round in which a worker was killed is seen as well. Answers the round's result.
 */
export async function recordRun(db: Database, { name, run }: Job, now: Date): Promise<number> {
  const [row] = await db
    .insert(jobRuns)
    .values({ job: name, startedAt: now })
    .returning({ id: jobRuns.id });
  const finish = (outcome: { result: number } | { error: string }) =>
    db
      .update(jobRuns)
      .set({ ...outcome, finishedAt: new Date() })
      .where(eq(jobRuns.id, row!.id));
  try {
    const result = await run(db, now);
    await finish({ result });
    return result;
  } catch (error) {
    // Without the values of queries, which may be anybody's.
    await finish({ error: tell(error).slice(0, LONGEST_ERROR) });
    throw error;
  }
}
