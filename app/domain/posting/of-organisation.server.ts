import { and, desc, eq, gt, not, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { canSeeMembers } from "#app/domain/organisation/policy.server.ts";
import { isOfPublicOrganisation, visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";

/** So many of what is not open stand on the page of an organisation; its workspace has them all. */
const OTHERS_SHOWN = 10;

const isRunning = ({ now }: Viewer): SQL =>
  and(eq(postings.state, "published"), gt(postings.expiresAt, now))!;

const isOpenNow = (viewer: Viewer): SQL => and(isRunning(viewer), isOfPublicOrganisation)!;

/**
 * One page of what an organisation has open, the last changed first, as far as the viewer may see it; a page beyond the
 * last has no rows.
 */
export async function listOpenOf(
  viewer: Viewer,
  organisationId: string,
  page: number,
  db: Database = database(),
) {
  const perPage = LIMITS.searchPageSize;
  const condition = and(
    eq(postings.organisationId, organisationId),
    visibleTo(viewer),
    isOpenNow(viewer),
  )!;
  const total = await db.$count(postings, condition);
  const rows = await heads(db)
    .where(condition)
    .orderBy(desc(postings.updatedAt), postings.id)
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { total, page, pages: Math.max(1, Math.ceil(total / perPage)), rows };
}

/** What else members and staff see of an organisation: the last changed of all that is not open, and how many there are. */
export async function listOthersOf(
  viewer: Viewer,
  organisationId: string,
  db: Database = database(),
) {
  const isOwn = viewer.memberships.some((own) => own.organisationId === organisationId);
  if (!canSeeMembers(viewer, organisationId)) return { total: 0, rows: [], isOwn };
  const condition = and(eq(postings.organisationId, organisationId), not(isOpenNow(viewer)))!;
  const total = await db.$count(postings, condition);
  const rows = await heads(db)
    .where(condition)
    .orderBy(desc(postings.updatedAt), postings.id)
    .limit(OTHERS_SHOWN);
  return { total, rows, isOwn };
}

/** What is published by an organisation that the public may not see at present, and open as soon as it may: the last changed, and how many. */
export async function listHidden(viewer: Viewer, organisationId: string, db: Database) {
  const condition = and(
    eq(postings.organisationId, organisationId),
    visibleTo(viewer),
    isRunning(viewer),
    not(isOfPublicOrganisation),
  )!;
  const total = await db.$count(postings, condition);
  const rows = await heads(db)
    .where(condition)
    .orderBy(desc(postings.updatedAt), postings.id)
    .limit(LIMITS.searchPageSize);
  return { total, rows };
}
