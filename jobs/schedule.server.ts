import { sql } from "drizzle-orm";
import PgBoss from "pg-boss";
import type { Logger } from "pino";
import type { Database } from "#db/client.server.ts";
import { expireAllPostings } from "#jobs/expire-postings.ts";
import { forgetOldAttempts } from "#jobs/forget-attempts.ts";
import { remindAllOfEndings } from "#jobs/remind-of-endings.ts";
import { keepToRetention } from "#jobs/keep-to-retention.ts";
import { recordRun, type Job } from "#jobs/record-run.ts";
import { repairDrift } from "#jobs/repair-drift.ts";
import { RENEW_WORDS, renewNewWords } from "#jobs/renew-words.ts";
import { renewFirstTens } from "#jobs/renew-first-tens.ts";
import { renewSnapshot } from "#jobs/renew-snapshot.ts";
import { renewSkillKeys } from "#app/domain/skill/keys.server.ts";
import { renewSearchTexts } from "#search/posting-text.server.ts";

type ScheduledJob = Job & {
  /** Minute, hour, day, month, weekday, in UTC. */
  cron: string;
};

export const SCHEDULED_JOBS: readonly ScheduledJob[] = [
  { name: "expire-postings", cron: "* * * * *", run: expireAllPostings },
  { name: "renew-search-texts", cron: "*/5 * * * *", run: renewSearchTexts },
  { name: "renew-skill-keys", cron: "* * * * *", run: renewSkillKeys },
  { name: RENEW_WORDS, cron: "* * * * *", run: renewNewWords },
  { name: "repair-drift", cron: "25 * * * *", run: repairDrift },
  { name: "forget-attempts", cron: "40 * * * *", run: forgetOldAttempts },
  { name: "remind-of-endings", cron: "0 5 * * *", run: remindAllOfEndings },
  { name: "renew-snapshot", cron: "10 1 * * *", run: renewSnapshot },
  { name: "renew-first-tens", cron: "*/10 * * * *", run: renewFirstTens },
  { name: "keep-to-retention", cron: "40 1 * * *", run: keepToRetention },
];

/** None of these jobs is in a hurry, and each of them asks the database as often as this. */
const POLL_SECONDS = 10;
const STOP_TIMEOUT_MS = 5000;
const SET_UP_LOCK = 7_264_003;

/**
 * Runs the scheduled jobs. Any number of workers may call it: the queue lives in PostgreSQL, so that each round is done
 * once. Answers how to stop: what runs is finished first.
 */
export async function startSchedule(
  url: string,
  db: Database,
  log: Logger,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: 3, application_name: "tandem-jobs" });
  boss.on("error", (error) => log.warn({ err: error }, "the job queue is interrupted"));
  await setUp(boss, db);
  for (const job of SCHEDULED_JOBS) {
    const { name, cron } = job;
    await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
      try {
        const result = await recordRun(db, job, new Date());
        if (result > 0) log.info({ job: name, result }, "done");
      } catch (error) {
        log.error({ job: name, err: error }, "a scheduled job failed");
        throw error;
      }
    });
    await boss.schedule(name, cron, {}, { tz: "UTC" });
  }
  return () => boss.stop({ graceful: true, wait: true, timeout: STOP_TIMEOUT_MS });
}

/** Workers that start together set up one after another: making its tables at once, the queue runs into deadlocks. */
const setUp = (boss: PgBoss, db: Database) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SET_UP_LOCK})`);
    await boss.start();
    for (const { name } of SCHEDULED_JOBS)
      // Missed or failed rounds are not made up for: the next one does their work.
      await boss.createQueue(name, { name, policy: "short", retryLimit: 0, expireInMinutes: 10 });
  });
