import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage, ReportState } from "#db/codes.ts";
import { people, postingVersions, reports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import type { MailReader } from "#app/domain/mail/queue.server.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { tellOwners } from "#app/domain/office/tell-owners.server.ts";
import { closePosting } from "#app/domain/posting/commands.server.ts";
import { lockPosting } from "#app/domain/posting/transition.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { DismissalInput, TakeDownInput } from "#app/domain/report/input.ts";

/**
 * Staff take a published posting down: it is closed at once, its owners read why, and every open report of it is upheld.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when it is not published
 */
export async function takeDownPosting(
  actor: Actor,
  id: string,
  { reason, outcome }: TakeDownInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    // Closing locks the posting, so that no report slips in between.
    const posting = await closePosting(actor, id, { reason: "taken_down", note: reason }, tx);
    const decided = await decideReports(tx, actor, posting, { state: "upheld", outcome });
    await recordAll(tx, actor, [
      { verb: "taken_down", subjectKind: "posting", subjectId: id, details: { reports: decided } },
    ]);
    const title = await titleOf(tx, posting);
    await tellOwners(tx, actor, posting.organisationId, {
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
 * @throws Refused when no report of it is open
 */
export async function dismissReports(
  actor: Actor,
  id: string,
  { outcome }: DismissalInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const posting = await lockPosting(tx, actor, id);
    if (!isOffice(actor)) throw new Forbidden();
    const decided = await decideReports(tx, actor, posting, { state: "dismissed", outcome });
    if (decided === 0) throw new Refused({ code: "noOpenReport" });
    const details = { reports: decided };
    await recordAll(tx, actor, [
      { verb: "reports_dismissed", subjectKind: "posting", subjectId: id, details },
    ]);
  });
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
  const title = await titleOf(tx, posting);
  for (const to of readers) {
    const values = {
      title: title(to.language),
      outcome: outcome ?? "",
      postingPath: `/postings/${posting.id}`,
    };
    await queueMail(tx, actor, { to, topic: "posting", message: `report_${state}`, values });
  }
  return decided.length;
}

/** Those who reported a posting and can be told: members by their account, visitors who left an address. */
async function readReporters(tx: Database, postingId: string): Promise<MailReader[]> {
  const rows = await tx
    .select({
      personId: reports.personId,
      visitor: reports.reporterEmail,
      chosen: reports.language,
      email: people.email,
      language: people.language,
    })
    .from(reports)
    .leftJoin(people, eq(people.id, reports.personId))
    .where(and(eq(reports.postingId, postingId), eq(reports.state, "open")));
  return rows.flatMap(({ personId, visitor, chosen, email, language }) => {
    const address = email ?? visitor;
    return address ? [{ personId, email: address, language: language ?? chosen }] : [];
  });
}

/** The title of a posting for somebody who reads a language. */
async function titleOf(tx: Database, { id, versionNumber }: LockedPosting) {
  const [version] = await tx
    .select({ texts: postingVersions.texts, language: postingVersions.language })
    .from(postingVersions)
    .where(and(eq(postingVersions.postingId, id), eq(postingVersions.number, versionNumber)));
  const { texts, language: original } = version!;
  return (language: InterfaceLanguage): string => (texts[language] ?? texts[original]!).title;
}
