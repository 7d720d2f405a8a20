import { and, desc, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings, postingTransitions } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";

/** Why staff read a posting before it is public, with what they wrote when they took something down. */
export type DueReason =
  | { code: "first" | "claimed" }
  | { code: "takenDown" | "afterTakeDown"; note: string | null };

/** Why a posting waits for review; also what would be read no longer when it was handed in now. */
export type ReviewReason =
  | DueReason
  | { code: "amongFirst" }
  | { code: "beforeLifted"; note: string | null };

type Waiting = { id: string; organisationId: string };

/**
 * Which of some postings staff read before they are public, or before what they say anew is: those that staff took down,
 * those of an organisation of which staff took something down and have approved nothing since, and those of one that has
 * published none of its own yet. What jobs, imports by staff and the seed publish is not read.
 *
 * @returns their ids
 */
export async function listDueForReview(
  tx: Database,
  actor: Actor,
  list: readonly Waiting[],
): Promise<ReadonlySet<string>> {
  return new Set(actor.role === "system" ? [] : (await reviewReasons(tx, list)).keys());
}

/** The same with why, by the id of the posting. */
export async function reviewReasons(
  db: Database,
  list: readonly Waiting[],
): Promise<ReadonlyMap<string, DueReason>> {
  const organisationIds = [...new Set(list.map(({ organisationId }) => organisationId))];
  const takenDown = await listTakenDown(
    db,
    list.map(({ id }) => id),
  );
  const watched = await listWatched(db, organisationIds);
  const published = await listPublished(db, organisationIds);
  const imported = await listImported(db, list);
  const reasons = new Map<string, DueReason>();
  for (const { id, organisationId } of list) {
    const [own, other] = [takenDown.get(id), watched.get(organisationId)];
    if (own) reasons.set(id, { code: "takenDown", ...own });
    else if (other) reasons.set(id, { code: "afterTakeDown", ...other });
    else if (!published.has(organisationId))
      reasons.set(id, { code: imported.has(id) ? "claimed" : "first" });
  }
  return reasons;
}

/**
 * Why postings wait for review: by the rule of today, or, where that would let them through by now, by that of the instant
 * at which they were handed in.
 *
 * @returns by their ids, for all of them
 */
export async function reasonsOfWaiting(
  db: Database,
  list: readonly Waiting[],
): Promise<ReadonlyMap<string, ReviewReason>> {
  const reasons = new Map<string, ReviewReason>(await reviewReasons(db, list));
  const others = list.filter(({ id }) => !reasons.has(id));
  const imported = await listImported(db, others);
  for (const { id, organisationId } of others) {
    const watched = await findWatchWhenHandedIn(db, id, organisationId);
    if (watched) reasons.set(id, { code: "beforeLifted", note: watched.note });
    else reasons.set(id, { code: imported.has(id) ? "claimed" : "amongFirst" });
  }
  return reasons;
}

/**
 * Whether staff read the next posting that an organisation publishes, whichever it is, and so the next change of what it has
 * published.
 */
export async function isNextReviewed(db: Database, organisationId: string): Promise<boolean> {
  const watched = await listWatched(db, [organisationId]);
  return watched.size > 0 || !(await listPublished(db, [organisationId])).has(organisationId);
}

const isTakeDown = eq(postingTransitions.reason, "taken_down");
const isApproval = and(
  eq(postingTransitions.fromState, "in_review"),
  eq(postingTransitions.toState, "published"),
);

/** What staff took down stays so, whatever state it went to, until they approve it again. */
async function listTakenDown(db: Database, ids: readonly string[]) {
  const { postingId, reason, note, toState, revision } = postingTransitions;
  const last = await db
    .selectDistinctOn([postingId], { id: postingId, reason, note })
    .from(postingTransitions)
    .where(and(inArray(postingId, [...ids]), inArray(toState, ["published", "closed"])))
    .orderBy(postingId, desc(revision));
  return notesOf(last);
}

/** Organisations of which staff took something down after they last approved something: a copy of it would be new. */
async function listWatched(db: Database, ids: readonly string[]) {
  const { reason, note, at } = postingTransitions;
  const last = await db
    .selectDistinctOn([postings.organisationId], { id: postings.organisationId, reason, note })
    .from(postingTransitions)
    .innerJoin(postings, eq(postings.id, postingTransitions.postingId))
    .where(and(inArray(postings.organisationId, [...ids]), or(isTakeDown, isApproval)))
    // Of both at the same instant the take-down counts.
    .orderBy(postings.organisationId, desc(at), sql`${reason} is null`);
  return notesOf(last);
}

/** The take-down after which an organisation was watched when it handed a posting in, if it was. */
async function findWatchWhenHandedIn(db: Database, id: string, organisationId: string) {
  const { at, note, reason, revision } = postingTransitions;
  const isOfPosting = and(
    eq(postingTransitions.postingId, id),
    eq(postingTransitions.toState, "in_review"),
  );
  const handedIn = db.select({ at }).from(postingTransitions).where(isOfPosting);
  const [last] = await db
    .select({ note, reason })
    .from(postingTransitions)
    .innerJoin(postings, eq(postings.id, postingTransitions.postingId))
    .where(
      and(
        eq(postings.organisationId, organisationId),
        or(isTakeDown, isApproval),
        lte(at, sql`(${handedIn.orderBy(desc(revision)).limit(1)})`),
      ),
    )
    .orderBy(desc(at), sql`${reason} is null`)
    .limit(1);
  return last?.reason === "taken_down" ? last : null;
}

const notesOf = (last: readonly { id: string; reason: string | null; note: string | null }[]) =>
  new Map(
    last.filter(({ reason }) => reason === "taken_down").map(({ id, note }) => [id, { note }]),
  );

/** Those of some postings that an import by staff listed, before anybody spoke for their organisation. */
async function listImported(db: Database, list: readonly Waiting[]): Promise<ReadonlySet<string>> {
  const ids = list.map(({ id }) => id);
  const rows = await db
    .select({ id: postings.id })
    .from(postings)
    .where(and(inArray(postings.id, ids), isNotNull(postings.source)));
  return new Set(rows.map(({ id }) => id));
}

/** Organisations that have published anything of their own; what staff imported was never their work. */
async function listPublished(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ id: postings.organisationId })
    .from(postings)
    .where(
      and(
        inArray(postings.organisationId, [...ids]),
        isNotNull(postings.publishedAt),
        isNull(postings.source),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
