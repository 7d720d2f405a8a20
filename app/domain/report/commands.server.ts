import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage } from "#db/codes.ts";
import { organisations, postings, reports } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { isOpen, visibleTo } from "#app/domain/posting/policy.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { ReportInput } from "#app/domain/report/input.ts";
import { canReport } from "#app/domain/report/policy.server.ts";

const PER_ADDRESS = { action: "report", most: 10, minutes: 60 };

type Origin = {
  /** Network address of the reader, for the limit only. */
  clientAddress: string;
  /** In which the reader wants to hear of the outcome. */
  language: InterfaceLanguage;
};

/**
 * Somebody says that an open posting should not be there. It stays public until staff have decided; nobody is shown who
 * it was.
 *
 * @throws NotFound when the viewer may not see the posting; TakenDown when that is why
 * @throws Forbidden for staff, who take it down themselves
 * @throws Refused when it is not open, the same person's report is, or too many came from one network address
 */
export async function reportPosting(
  viewer: Viewer,
  id: string,
  input: ReportInput,
  { clientAddress, language }: Origin,
  db: Database = database(),
): Promise<void> {
  await countAttempt(db, { ...PER_ADDRESS, subject: clientAddress }, viewer.now);
  await db.transaction(async (tx) => {
    await lockReportable(tx, viewer, id);
    // Sent twice at once: the unique index on open reports lets one of them in.
    const [made] = await tx
      .insert(reports)
      .values({
        postingId: id,
        reason: input.reason,
        words: input.words,
        personId: viewer.personId,
        reporterEmail: viewer.personId === null ? input.email : null,
        language,
        reportedAt: viewer.now,
      })
      .onConflictDoNothing()
      .returning({ id: reports.id });
    if (!made) throw new Refused({ code: "reportOpen" });
    // The record can be read and never changed, so it does not name whoever reported.
    await recordAll(tx, systemActor(viewer.now), [
      { verb: "reported", subjectKind: "posting", subjectId: id },
    ]);
  });
}

/** Locked, so that no report comes in while staff decide about all of them. */
async function lockReportable(tx: Database, viewer: Viewer, id: string): Promise<void> {
  if (!isId(id)) throw new NotFound();
  const [row] = await tx
    .select({ posting: postings, organisationState: organisations.state })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(eq(postings.id, id), visibleTo(viewer)))
    .for("share", { of: postings });
  if (!row) throw await whyNotShown(tx, id);
  if (!canReport(viewer)) throw new Forbidden();
  const { posting, organisationState } = row;
  if (!isOpen({ ...posting, organisationState }, viewer.now))
    throw new Refused({ code: "reportOfClosed" });
}
