import { and, asc, countDistinct, desc, eq, inArray, min, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { CloseReason } from "#db/codes.ts";
import { postings, postingTransitions, reports } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { isId } from "#app/domain/ids.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { getHeadBefore } from "#app/domain/posting/heads.server.ts";
import { obstacleTo, visibleTo } from "#app/domain/posting/policy.server.ts";
import { canReport } from "#app/domain/report/policy.server.ts";
import { getPosting, heads } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";
import { findLastPublic } from "#app/domain/posting/last-public.server.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";

const DECIDED_SHOWN = 20;

/**
 * A posting for somebody who wants to report it.
 *
 * @throws NotFound, Forbidden or Refused where the report itself would be
 */
export async function getReportable(viewer: Viewer, id: string, db: Database = database()) {
  const { version, isOpen } = await getPosting(viewer, id, db);
  if (!canReport(viewer)) throw new Forbidden();
  if (!isOpen) throw new Refused({ code: "reportOfClosed" });
  return { id, texts: version.texts, language: version.language, isVisitor: !viewer.personId };
}

/** Says of whoever reported that it was somebody with an account or a visitor, and no more. */
const reportColumns = {
  id: reports.id,
  postingId: reports.postingId,
  reason: reports.reason,
  words: reports.words,
  state: reports.state,
  outcome: reports.outcome,
  reportedAt: reports.reportedAt,
  decidedAt: reports.decidedAt,
  isFromAccount: sql<boolean>`${reports.personId} is not null`,
};

/** One page of the postings with open reports, the longest waiting first, each with all of them. */
export async function listReports(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const isOpen = eq(reports.state, "open");
  const [found] = await db
    .select({ total: countDistinct(reports.postingId) })
    .from(reports)
    .where(isOpen);
  return pageOfQueue(page, found!.total, async ({ limit, offset }) => {
    const waiting = await db
      .select({ id: reports.postingId })
      .from(reports)
      .where(isOpen)
      .groupBy(reports.postingId)
      .orderBy(asc(min(reports.reportedAt)), asc(reports.postingId))
      .limit(limit)
      .offset(offset);
    const ids = waiting.map(({ id }) => id);
    const rows = await db
      .select(reportColumns)
      .from(reports)
      .where(and(isOpen, inArray(reports.postingId, ids)))
      .orderBy(asc(reports.reportedAt), asc(reports.id));
    const groups = await withPostings(db, rows, ids);
    return groups.map((group) => ({
      ...group,
      canTakeDown: obstacleTo("takeDown", group.posting, viewer.now) === null,
    }));
  });
}

/** What was decided last, the newest first. */
export async function listDecidedReports(viewer: Viewer, db: Database = database()) {
  refuseAllButStaff(viewer);
  const rows = await db
    .select(reportColumns)
    .from(reports)
    .where(inArray(reports.state, ["upheld", "dismissed"]))
    .orderBy(desc(reports.decidedAt), asc(reports.id))
    .limit(DECIDED_SHOWN);
  return withPostings(db, rows, [...new Set(rows.map(({ postingId }) => postingId))]);
}

/**
 * A posting that staff may take down, with the open reports that this would decide.
 *
 * @throws NotFound, Forbidden or Refused where the take-down itself would be
 */
export async function getBeforeTakeDown(viewer: Viewer, id: string, db: Database = database()) {
  const head = await getHeadBefore("takeDown", viewer, id, db);
  return { ...(await asReported(db, head)), reports: await readOpenReports(db, id) };
}

/**
 * A posting whose open reports staff may dismiss, in whatever state it is by now, with these reports.
 *
 * @throws NotFound, Forbidden or Refused where the dismissal itself would be
 */
export async function getBeforeDismissal(viewer: Viewer, id: string, db: Database = database()) {
  if (!isId(id)) throw new NotFound();
  const [head] = await heads(db).where(and(eq(postings.id, id), visibleTo(viewer)));
  if (!head) throw new NotFound();
  refuseAllButStaff(viewer);
  const open = await readOpenReports(db, id);
  if (open.length === 0) throw new Refused({ code: "noOpenReport" });
  return { ...(await asReported(db, head)), reports: open };
}

/** With the title that the public read last, where it reads none by now or another: what was reported is that. */
async function asReported(db: Database, head: PostingHead) {
  const last = head.state === "published" ? null : await findLastPublic(db, head.id);
  if (!last || last.number === head.versionNumber) return { ...head, now: null };
  const { version } = (await readVersion(db, head.id, last.number))!;
  return {
    ...head,
    texts: version.texts,
    language: version.language,
    /** What it says by now, and which version the public read. */
    now: { texts: head.texts, language: head.language, publicVersion: last.number },
  };
}

type MaybeTakenDown = {
  id: string;
  closeReason: CloseReason | null;
  can: { readHistory: boolean };
};

/** Why staff took a posting down, for those who may read its history; null for the public, and where they did not. */
export async function findTakeDownReason(
  { id, closeReason, can }: MaybeTakenDown,
  db: Database = database(),
): Promise<string | null> {
  if (closeReason !== "taken_down" || !can.readHistory) return null;
  const [last] = await db
    .select({ note: postingTransitions.note })
    .from(postingTransitions)
    .where(and(eq(postingTransitions.postingId, id), eq(postingTransitions.reason, closeReason)))
    .orderBy(desc(postingTransitions.revision))
    .limit(1);
  return last?.note ?? null;
}

const readOpenReports = (db: Database, postingId: string) =>
  db
    .select(reportColumns)
    .from(reports)
    .where(and(eq(reports.postingId, postingId), eq(reports.state, "open")))
    .orderBy(asc(reports.reportedAt), asc(reports.id));

type Row = {
  postingId: string;
};

async function withPostings<T extends Row>(db: Database, rows: T[], ids: string[]) {
  const found = await heads(db).where(inArray(postings.id, ids));
  const groups = groupBy(rows, ({ postingId }) => postingId);
  return ids.map((id) => ({
    posting: found.find((head) => head.id === id)!,
    reports: groups.get(id)!,
  }));
}
