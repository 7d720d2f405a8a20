import { and, count, desc, eq, inArray, or } from "drizzle-orm";
import { COUNTERPART, DISMISSAL_REASONS } from "#db/codes.ts";
import type { DismissalReason, PostingKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { matchDismissals, openAt, openPostings, postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { canDismiss, isSpared } from "#app/domain/dismissal/policy.server.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { whyNotOpen } from "#app/domain/matching/gone-matches.server.ts";
import { canReview, visibleTo } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";

/**
 * What the viewer is not shown among a posting's matches, and how many of that are open and its own organisation has put aside
 * from it.
 */
export type PutAside = { ids: ReadonlySet<string>; ofIt: number };

/**
 * The other postings that the viewer is not shown among a posting's matches: those that were put aside, from either side, by
 * an organisation that the viewer is of. None for everybody else.
 */
export async function findPutAside(
  db: Database,
  viewer: Viewer,
  posting: { id: string; organisationId: string },
): Promise<PutAside> {
  if (viewer.memberships.length === 0) return { ids: new Set(), ofIt: 0 };
  const { postingId, otherId } = matchDismissals;
  const rows = await db
    .select({ postingId, otherId, open: openPostings.id })
    .from(matchDismissals)
    .innerJoin(postings, eq(postings.id, postingId))
    .leftJoin(openPostings, and(eq(openPostings.id, otherId), openAt(viewer.now)))
    .where(
      and(
        or(eq(postingId, posting.id), eq(otherId, posting.id)),
        inArray(
          postings.organisationId,
          viewer.memberships.map(({ organisationId }) => organisationId),
        ),
      ),
    );
  const others = rows.map((row) => (row.postingId === posting.id ? row.otherId : row.postingId));
  return {
    ids: new Set(others),
    ofIt: rows.filter((row) => row.postingId === posting.id && row.open !== null).length,
  };
}

/** Of pairs of postings, those that the first one's organisation has not put aside. */
export async function withoutDismissed<Pair extends { mine: string; other: string }>(
  db: Database,
  pairs: readonly Pair[],
): Promise<Pair[]> {
  const rows = await db
    .select({ mine: matchDismissals.postingId, other: matchDismissals.otherId })
    .from(matchDismissals)
    .where(inArray(matchDismissals.postingId, [...new Set(pairs.map(({ mine }) => mine))]));
  const aside = new Set(rows.map(({ mine, other }) => `${mine} ${other}`));
  return pairs.filter(({ mine, other }) => !aside.has(`${mine} ${other}`));
}

/**
 * A posting of the viewer's and one that could answer it, before that match is put aside, and why it was.
 *
 * @throws NotFound and Forbidden as `dismissMatch` would
 */
export async function getBeforeDismissal(
  viewer: Viewer,
  id: string,
  otherId: string,
  db: Database = database(),
) {
  const own = await getOwn(viewer, id, db);
  if (!canDismiss(viewer, own)) throw new Forbidden();
  const other = isId(otherId) ? await findHead(viewer, otherId, db) : undefined;
  if (!other || COUNTERPART[own.kind] !== other.kind) throw new NotFound();
  const [dismissal] = await db
    .select({ reason: matchDismissals.reason })
    .from(matchDismissals)
    .where(and(eq(matchDismissals.postingId, id), eq(matchDismissals.otherId, otherId)));
  return { own, other, reason: dismissal?.reason ?? null };
}

/**
 * What a posting's organisation has put aside among its matches, the last first, and why it would not be shown anyway, where that
 * is so.
 *
 * @throws NotFound when the viewer may not see the posting; Forbidden for whoever is not of its organisation
 */
export async function getDismissals(viewer: Viewer, id: string, db: Database = database()) {
  const own = await getOwn(viewer, id, db);
  if (!isSpared(viewer, own)) throw new Forbidden();
  const dismissals = await db
    .select()
    .from(matchDismissals)
    .where(eq(matchDismissals.postingId, id))
    .orderBy(desc(matchDismissals.dismissedAt), matchDismissals.otherId);
  const ids = dismissals.map(({ otherId }) => otherId);
  const others = await heads(db).where(and(inArray(postings.id, ids), visibleTo(viewer)));
  const rows = dismissals.flatMap(({ otherId, reason, dismissedAt }) => {
    const other = others.find((head) => head.id === otherId);
    return other ? [{ other, reason, dismissedAt, why: whyNotOpen(other, viewer.now) }] : [];
  });
  return { own, rows, canReadmit: canDismiss(viewer, own) };
}

export type Dismissals = Awaited<ReturnType<typeof getDismissals>>;

/** How many matches were put aside for a reason, by the kind of the posting in whose list they stood. */
export type ReasonCount = { reason: DismissalReason; kinds: Partial<Record<PostingKind, number>> };

/**
 * How many matches organisations have put aside for each reason, for staff.
 *
 * @throws Forbidden for everybody but staff
 */
export async function countDismissals(
  viewer: Viewer,
  db: Database = database(),
): Promise<ReasonCount[]> {
  if (!canReview(viewer)) throw new Forbidden();
  const rows = await db
    .select({ kind: postings.kind, reason: matchDismissals.reason, count: count() })
    .from(matchDismissals)
    .innerJoin(postings, eq(postings.id, matchDismissals.postingId))
    .groupBy(postings.kind, matchDismissals.reason);
  return DISMISSAL_REASONS.map((reason) => {
    const ofReason = rows.filter((row) => row.reason === reason);
    return { reason, kinds: Object.fromEntries(ofReason.map((row) => [row.kind, row.count])) };
  });
}

async function getOwn(viewer: Viewer, id: string, db: Database) {
  if (!isId(id)) throw new NotFound();
  const own = await findHead(viewer, id, db);
  if (!own) throw await whyNotShown(db, id);
  return own;
}

async function findHead(viewer: Viewer, id: string, db: Database) {
  const [head] = await heads(db).where(and(eq(postings.id, id), visibleTo(viewer)));
  return head;
}
