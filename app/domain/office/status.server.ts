import { desc, eq, isNotNull, min, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { jobRuns, mails } from "#db/schema/index.ts";
import { searchServer } from "#search/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { findTrouble } from "#search/engine-trouble.server.ts";
import { indexStates, outboxState } from "#search/state.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { matchIndexOf } from "#app/domain/match-index/keep.server.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";

const SHOWN = 50;

/**
 * How the machinery stands: scheduled jobs, mails, what search has yet to hear of, its indexes, the index of matches, and the
 * size of the database; staff only. It answers within a second when the search server is away.
 */
export async function getStatus(
  viewer: Viewer,
  db: Database = database(),
  server: SearchServer | null = searchServer(),
) {
  refuseAllButStaff(viewer);
  const [jobs, mailing, outbox, search, databaseBytes] = await Promise.all([
    jobStates(db),
    mailState(db),
    outboxState(db),
    indexStates(db, server),
    sizeOf(db),
  ]);
  const own = { trouble: findTrouble(server), matching: matchingState(db) };
  return { jobs, mails: mailing, outbox, ...search, databaseBytes, ...own };
}

export type Status = Awaited<ReturnType<typeof getStatus>>;

/** The last round of each job, when it last succeeded, and how many rounds of the last day failed. */
async function jobStates(db: Database) {
  const rows = await db
    .selectDistinctOn([jobRuns.job], {
      job: jobRuns.job,
      startedAt: jobRuns.startedAt,
      finishedAt: jobRuns.finishedAt,
      result: jobRuns.result,
      error: jobRuns.error,
    })
    .from(jobRuns)
    .orderBy(jobRuns.job, desc(jobRuns.startedAt));
  const failures = await db
    .select({ job: jobRuns.job, at: jobRuns.startedAt, error: jobRuns.error })
    .from(jobRuns)
    .where(isNotNull(jobRuns.error))
    .orderBy(desc(jobRuns.startedAt))
    .limit(SHOWN);
  return { last: rows, failures };
}

async function mailState(db: Database) {
  const isWaiting = eq(mails.state, "waiting");
  const isParked = eq(mails.state, "parked");
  const [oldest] = await db
    .select({ at: min(mails.createdAt) })
    .from(mails)
    .where(isWaiting);
  const parked = await db
    .select({
      id: mails.id,
      message: mails.message,
      error: mails.error,
      attempts: mails.attempts,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .where(isParked)
    .orderBy(mails.createdAt)
    .limit(SHOWN);
  return {
    waiting: await db.$count(mails, isWaiting),
    oldest: oldest!.at,
    parked,
    parkedCount: await db.$count(mails, isParked),
  };
}

/** The index of matches of the process that is asked: others have their own. */
function matchingState(db: Database) {
  const index = matchIndexOf(db);
  return { postings: index?.size ?? 0, count: index?.answersBy ?? null };
}

async function sizeOf(db: Database): Promise<number> {
  const [row] = await db.execute<{ bytes: string }>(
    sql`select pg_database_size(current_database()) as bytes`,
  );
  return Number(row!.bytes);
}
