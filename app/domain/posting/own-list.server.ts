import { and, count, desc, eq, gt, inArray, lte, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { ENDS_SOON_DAYS } from "#db/limits.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { partAt } from "#app/domain/paging.ts";
import type { ListState, OwnListQuery } from "#app/domain/posting/own-list-input.ts";
import { isRenewable } from "#app/domain/posting/expiry.ts";
import { isHidden, permissionsFor } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const PER_PAGE = 25;

/** The condition on postings for being of an organisation that the viewer is a member of. */
export const ofOwn = ({ memberships }: Viewer): SQL =>
  inArray(
    postings.organisationId,
    memberships.map(({ organisationId }) => organisationId),
  );

/** Published, and over within a month. */
export const endsSoon = ({ now }: Viewer): SQL =>
  and(
    eq(postings.state, "published"),
    gt(postings.expiresAt, now),
    lte(postings.expiresAt, new Date(now.getTime() + ENDS_SOON_DAYS * DAY_MS)),
  )!;

/** What staff took down is closed, and told apart from it. */
const listState = sql<ListState>`case
  when ${postings.state} = 'closed' and ${postings.closeReason} = 'taken_down' then 'taken_down'
  else ${postings.state} end`;

/** How many postings the viewer's organisations have in each state; states that none is in are left out. */
export async function countOwnByState(
  viewer: Viewer,
  db: Database = database(),
): Promise<Partial<Record<ListState, number>>> {
  if (viewer.memberships.length === 0) return {};
  const rows = await db
    .select({ state: listState, n: count() })
    .from(postings)
    .where(ofOwn(viewer))
    .groupBy(sql`1`);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/**
 * One page of the postings of the viewer's organisations: first the published ones, what ends first before what ends
 * later, then all others, the last changed first. What is put away is shown only when it is asked for.
 */
export async function listOwn(viewer: Viewer, query: OwnListQuery, db: Database = database()) {
  if (viewer.memberships.length === 0) return { total: 0, page: 1, pages: 1, rows: [] };
  const { state, kind, ends } = query;
  const condition = and(
    ofOwn(viewer),
    ends ? endsSoon(viewer) : undefined,
    state ? eq(listState, state) : inArray(postings.state, [...SHOWN_UNASKED]),
    kind ? eq(postings.kind, kind) : undefined,
  );
  const [found] = await db.select({ total: count() }).from(postings).where(condition);
  const { limit, offset, ...position } = partAt(query.page, found!.total, PER_PAGE);
  const rows = await heads(db)
    .where(condition)
    .orderBy(sql`${endWhilePublished} asc nulls last`, desc(postings.updatedAt), postings.id)
    .limit(limit)
    .offset(offset);
  return { ...position, rows: rows.map((row) => withPermissions(viewer, row)) };
}

/** The end of a closed posting is over, and that of a draft not yet running: neither presses. */
const endWhilePublished = sql`case when ${postings.state} = 'published' then ${postings.expiresAt} end`;

const SHOWN_UNASKED = ["draft", "in_review", "published", "closed"] as const;

export type OwnList = Awaited<ReturnType<typeof listOwn>>;

type Head = Awaited<ReturnType<typeof heads>>[number];

/** A posting of a list with what its reader may do with it. */
export const withPermissions = (viewer: Viewer, head: Head) => ({
  ...head,
  isRenewable: isRenewable(head, viewer.now),
  isHidden: isHidden({ ...head, organisationState: head.organisation.state }, viewer.now),
  can: permissionsFor(viewer, head, head.organisation.state),
});
