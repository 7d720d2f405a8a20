import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { ReportState } from "#db/codes.ts";
import { postingTransitions, reports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { tellWriters } from "#app/domain/office/tell-owners.server.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { refuseUnseen } from "#app/domain/posting/revision.server.ts";
import { titleOf } from "#app/domain/posting/title-of.server.ts";
import { admit, lockPosting } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { DismissalInput, TakeDownInput, WhatWasShown } from "#app/domain/report/input.ts";
import { readReporters, tellReporters } from "#app/domain/report/tell-reporters.server.ts";

/**
 * Staff take down what is public, or has been whatever became of it since: it is closed at once, its owners and editors read
 * why, and every open report of it is upheld.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when it never was public, or was taken down already, or it says something else, or has further reports, than was shown
 */
export async function takeDownPosting(
  actor: Actor,
  id: string,
  { reason, outcome, ...shown }: TakeDownInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const seen = await lockPosting(tx, actor, id);
    admit("takeDown", actor, seen);
    await refuseUnread(tx, seen, shown);
    const posting = await closePosting(actor, id, { reason: "taken_down", note: reason }, tx);
    const decided = await decideReports(tx, actor, posting, { state: "upheld", outcome });
    const transition = await transitionTo(tx, posting);
    const details = { reports: decided, transition, ...(outcome ? { outcome } : {}) };
    await recordAll(tx, actor, [
      { verb: "taken_down", subjectKind: "posting", subjectId: id, details },
    ]);
    const title = await titleOf(tx, posting);
    await tellWriters(tx, actor, posting.organisationId, {
      topic: "posting",
      message: "posting_taken_down",
      values: (language) => ({ title: title(language), reason, postingPath: `/postings/${id}` }),
    });
  });
}

/**
 * Staff let a posting be: every open report of it is dismissed, and whoever made one reads why.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when no report of it is open, or it says something else, or has further reports, than was shown
 */
export async function dismissReports(
  actor: Actor,
  id: string,
  { outcome, ...shown }: DismissalInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    if (!isOffice(actor)) throw new Forbidden();
    await refuseUnread(tx, posting, shown);
    const decided = await decideReports(tx, actor, posting, { state: "dismissed", outcome });
    if (decided === 0) throw new Refused({ code: "noOpenReport" });
    const details = { reports: decided, reason: outcome };
    await recordAll(tx, actor, [
      { verb: "reports_dismissed", subjectKind: "posting", subjectId: id, details },
    ]);
  });
}

/**
 * Refuses whoever has not read what the decision would be about. The caller has locked the posting, so that neither another
 * text nor another report slips in afterwards.
 */
async function refuseUnread(
  tx: Database,
  posting: LockedPosting,
  { revision, reports: shown }: WhatWasShown,
): Promise<void> {
  await refuseUnseen(tx, posting, revision, "changedSinceReported");
  const open = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.postingId, posting.id), eq(reports.state, "open")));
  if (open.some(({ id }) => !shown.includes(id))) throw new Refused({ code: "reportedSince" });
}

/** The transition that brought a posting to its revision. */
async function transitionTo(tx: Database, { id, revision }: LockedPosting): Promise<string> {
  const [row] = await tx
    .select({ id: postingTransitions.id })
    .from(postingTransitions)
    .where(and(eq(postingTransitions.postingId, id), eq(postingTransitions.revision, revision)));
  return row!.id;
}

type Decision = { state: Exclude<ReportState, "open">; outcome?: string };

/** Decides all open reports of a posting and tells those who can be told; addresses of visitors are kept no longer. */
async function decideReports(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  { state, outcome }: Decision,
): Promise<number> {
  const isOpen = and(eq(reports.postingId, posting.id), eq(reports.state, "open"));
  const readers = await readReporters(tx, posting.id);
  const decided = await tx
    .update(reports)
    .set({
      state,
      outcome,
      reporterEmail: null,
      decidedBy: actor.personId,
      decidedAt: actor.now,
    })
    .where(isOpen)
    .returning({ id: reports.id });
  await tellReporters(tx, actor, posting, { readers, message: `report_${state}`, outcome });
  return decided.length;
}
