import { and, count, eq, isNotNull, min, sql, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  jobRuns,
  mails,
  organisationClaims,
  organisations,
  outbox,
  postings,
  reports,
  skillProposals,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { countOwnerless } from "#app/domain/ownership/queries.server.ts";
import { countUnseen } from "#app/domain/standing/coverage.server.ts";
import { countRenamed } from "#app/domain/verification/names.server.ts";
import { countDomainRequests } from "#app/domain/verification/waiting.server.ts";

/** What waits for staff, in the order in which the office's first page lists it. */
const QUEUES = [
  "reviews",
  "verifications",
  "names",
  "claims",
  "domains",
  "reports",
  "skillProposals",
  "owners",
  "unseen",
  "searchRows",
  "mails",
  "jobs",
] as const;
export type QueueName = (typeof QUEUES)[number];

/** What waits, how much of it (null: not counted yet), and since when. */
export type Queue = { name: QueueName; waiting: number | null; oldest: Date | null };

/** Every queue of the office with how much waits in it and since when; staff only. */
export async function listQueues(viewer: Viewer, db: Database = database()): Promise<Queue[]> {
  refuseAllButStaff(viewer);
  const found: Record<QueueName, Promise<Waiting>> = {
    reviews: waitingIn(db, postings, postings.updatedAt, eq(postings.state, "in_review")),
    verifications: waitingIn(
      db,
      organisations,
      organisations.verificationAskedAt,
      and(eq(organisations.state, "new"), isNotNull(organisations.verificationAskedAt))!,
    ),
    names: countRenamed(db),
    claims: waitingIn(
      db,
      organisationClaims,
      organisationClaims.claimedAt,
      eq(organisationClaims.state, "open"),
    ),
    domains: countDomainRequests(db),
    reports: waitingIn(
      db,
      reports,
      reports.reportedAt,
      eq(reports.state, "open"),
      sql<number>`count(distinct ${reports.postingId})::int`,
    ),
    skillProposals: waitingIn(
      db,
      skillProposals,
      skillProposals.proposedAt,
      eq(skillProposals.state, "open"),
    ),
    owners: countOwnerless(db, viewer.now),
    unseen: waitingUnseen(db),
    searchRows: waitingIn(db, outbox, outbox.changedAt, eq(outbox.state, "parked")),
    mails: waitingIn(db, mails, mails.createdAt, eq(mails.state, "parked")),
    jobs: failingJobs(db),
  };
  return Promise.all(QUEUES.map(async (name) => ({ name, ...(await found[name]) })));
}

type Waiting = Omit<Queue, "name">;

async function waitingIn(
  db: Database,
  table: PgTable,
  since: PgColumn,
  condition: SQL,
  waiting: SQL<number> = count(),
): Promise<Waiting> {
  const [row] = await db
    .select({ waiting, oldest: min(since) })
    .from(table)
    .where(condition);
  return row as Waiting;
}

/** Postings in nobody's first ten, as they were counted last: they are many, and none of them has waited from a certain day. */
async function waitingUnseen(db: Database): Promise<Waiting> {
  return { waiting: await countUnseen(db), oldest: null };
}

/** Jobs whose last finished round failed. */
async function failingJobs(db: Database): Promise<Waiting> {
  const last = db
    .selectDistinctOn([jobRuns.job], { error: jobRuns.error, startedAt: jobRuns.startedAt })
    .from(jobRuns)
    .where(isNotNull(jobRuns.finishedAt))
    .orderBy(jobRuns.job, sql`${jobRuns.startedAt} desc`)
    .as("last");
  const [row] = await db
    .select({ waiting: count(), oldest: min(last.startedAt) })
    .from(last)
    .where(isNotNull(last.error));
  return row as Waiting;
}
