import { and, eq, inArray, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import {
  accountTokens,
  attempts,
  files,
  formAutosaves,
  imports,
  invitations,
  jobRuns,
  mails,
  matchListVisits,
  members,
  overwrittenDrafts,
  postings,
  reports,
  savedPostings,
  sessions,
  signUps,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { RuleName } from "#app/domain/retention/periods.ts";
import {
  closeUnusedAccounts,
  warnUnusedAccounts,
} from "#app/domain/retention/unused-accounts.server.ts";

/** Keeps to one rule: what was over before the instant goes. Answers how much it was. */
export type Rule = (db: Database, before: Date, actor: Actor) => Promise<number>;

/** The rule of a table whose rows are deleted. */
const rows =
  (table: PgTable, isOver: (before: Date) => SQL | undefined): Rule =>
  async (db, before) => {
    const gone = await db
      .delete(table)
      .where(isOver(before))
      .returning({ one: sql`1` });
    return gone.length;
  };

/** What each rule of `PERIODS` does; one that is missing here does not compile. */
export const RULES: Record<RuleName, Rule> = {
  sign_ups: rows(signUps, (before) => lte(signUps.expiresAt, before)),
  account_links: rows(accountTokens, (before) => lte(accountTokens.expiresAt, before)),
  sessions: rows(sessions, (before) =>
    or(lte(sessions.expiresAt, before), lte(sessions.absoluteExpiresAt, before)),
  ),
  attempts: rows(attempts, (before) => lte(attempts.at, before)),
  invitations: rows(invitations, (before) =>
    lte(
      sql`coalesce(${invitations.acceptedAt}, ${invitations.withdrawnAt}, ${invitations.expiresAt})`,
      before.toISOString(),
    ),
  ),
  sent_mails: rows(mails, (before) => and(eq(mails.state, "sent"), lte(mails.sentAt, before))),
  parked_mails: rows(mails, (before) =>
    and(eq(mails.state, "parked"), lte(mails.createdAt, before)),
  ),
  unfinished_imports: importsThat((before) =>
    and(ne(imports.state, "done"), lte(imports.changedAt, before)),
  ),
  finished_imports: importsThat((before) =>
    and(eq(imports.state, "done"), lte(imports.changedAt, before)),
  ),
  left_files: rows(files, (before) => and(lte(files.createdAt, before), isReferredToByNone)),
  autosaves: rows(formAutosaves, (before) => lte(formAutosaves.savedAt, before)),
  saved_postings: rows(savedPostings, (before) =>
    inArray(savedPostings.postingId, sql`(${endedBy(before)})`),
  ),
  // Whoever comes once a year is told what has changed in a year, as long as there is a list and it is theirs.
  match_list_visits: rows(matchListVisits, (before) =>
    or(
      inArray(matchListVisits.postingId, sql`(${endedBy(before)})`),
      and(lte(matchListVisits.lastAt, before), isNoMember),
    ),
  ),
  overwritten_drafts: rows(overwrittenDrafts, (before) =>
    lte(overwrittenDrafts.overwrittenAt, before),
  ),
  reporters: forgetReporters,
  job_runs: rows(jobRuns, (before) => lte(jobRuns.startedAt, before)),
  unused_accounts_warned: warnUnusedAccounts,
  unused_accounts_closed: closeUnusedAccounts,
};

/** Postings that are not open any more, and have not been for so long. */
const endedBy = (before: Date) => sql`
  select id from ${postings}
  where case when state = 'published' then expires_at else updated_at end
    <= ${before.toISOString()}::timestamptz`;

const isNoMember = sql`not exists (
  select 1 from ${members} m join ${postings} p on p.organisation_id = m.organisation_id
  where m.person_id = ${matchListVisits.personId} and p.id = ${matchListVisits.postingId}
)`;

const isReferredToByNone = sql`not exists (
  select 1 from organisation_logos where file_id = ${files.id}
  union all select 1 from organisation_evidence where file_id = ${files.id}
  union all select 1 from organisation_claims where file_id = ${files.id}
  union all select 1 from imports where file_id = ${files.id}
)`;

/** An import goes with its rows, by the foreign key, and with its file. */
function importsThat(areOver: (before: Date) => SQL | undefined): Rule {
  return (db, before) =>
    db.transaction(async (tx) => {
      const gone = await tx
        .delete(imports)
        .where(areOver(before))
        .returning({ fileId: imports.fileId });
      const fileIds = gone.map(({ fileId }) => fileId);
      await tx.delete(files).where(and(inArray(files.id, fileIds), isReferredToByNone));
      return gone.length;
    });
}

/** What was reported and decided stays; who reported it does not. */
async function forgetReporters(db: Database, before: Date): Promise<number> {
  const forgotten = await db
    .update(reports)
    .set({ personId: null, reporterEmail: null })
    .where(
      and(
        lte(reports.decidedAt, before),
        or(isNotNull(reports.personId), isNotNull(reports.reporterEmail)),
      ),
    )
    .returning({ id: reports.id });
  return forgotten.length;
}
