import { and, eq, sql } from "drizzle-orm";
import type { CloseReason, PostingState } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { postings, postingTransitions } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchText } from "#search/posting-text.server.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { expiryOf } from "#app/domain/posting/expiry.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { canTake, obstacleTo, visibleTo } from "#app/domain/posting/policy.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";
import { stepOf } from "#app/domain/posting/transition-table.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";
import { isId } from "#app/domain/ids.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

export type LockedPosting = typeof postings.$inferSelect;

/**
 * Reads a posting for a change.
 *
 * Locked so that two people who close, publish or edit at the same instant cannot both win.
 *
 * @throws NotFound when it does not exist or the actor may not see it
 */
export async function lockPosting(tx: Database, actor: Actor, id: string): Promise<LockedPosting> {
  if (!isId(id)) throw new NotFound();
  const [posting] = await tx
    .select()
    .from(postings)
    .where(and(eq(postings.id, id), visibleTo(actor)))
    .for("update");
  if (!posting) throw new NotFound();
  return posting;
}

/**
 * Lets a step be taken by those who may, from a state in which it exists.
 *
 * @throws Forbidden for somebody who sees the posting and may not do this to it
 * @throws Refused when the table knows no such step from here
 */
export function admit(name: StepName, actor: Viewer, posting: PostingFacts): void {
  if (!canTake(name, actor, posting)) throw new Forbidden();
  const obstacle = obstacleTo(name, posting, actor.now);
  if (obstacle) throw new Refused({ code: `notWhile.${obstacle}` });
}

/** Makes a posting public from now until its deadline. */
export function publish(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  { deadlineOn }: Pick<PostingContent, "deadlineOn">,
  step: "submit" | "approve" | "reopen",
  set: Transition["set"] = {},
): Promise<LockedPosting> {
  const expiresAt = expiryOf(deadlineOn, actor.now);
  if (expiresAt <= actor.now) throw new Refused({ field: "deadlineOn", code: "deadlinePassed" });
  return moveTo(tx, actor, posting, step, {
    to: "published",
    verb: step === "reopen" ? "reopened" : "published",
    set: { ...set, publishedAt: actor.now, expiresAt },
  });
}

export type Transition = {
  to: PostingState;
  verb: string;
  closeReason?: CloseReason;
  note?: string;
  set?: Partial<typeof postings.$inferInsert>;
};

/**
 * Moves a posting that the caller has locked into another state and leaves the record: a transition row, an event and
 * word to search, all in the caller's transaction.
 *
 * @throws Refused when the transition does not exist
 */
export async function moveTo(
  tx: Database,
  actor: Actor,
  posting: LockedPosting,
  step: StepName,
  transition: Transition,
): Promise<LockedPosting> {
  const { to, verb, closeReason, note, set } = transition;
  const { from, to: targets } = stepOf(step);
  if (!from.includes(posting.state) || !targets.includes(to))
    throw new Refused({ code: `notWhile.${posting.state}` });
  const moved = await touch(tx, actor, posting.id, {
    ...set,
    state: to,
    // What is put away keeps the reason for which it was closed.
    closeReason: closeReason ?? (to === "archived" ? posting.closeReason : null),
  });
  await tx.insert(postingTransitions).values({
    postingId: posting.id,
    fromState: posting.state,
    toState: to,
    versionNumber: moved.versionNumber,
    revision: moved.revision,
    personId: actor.personId,
    reason: closeReason,
    note,
    at: actor.now,
  });
  await record(tx, actor, posting.id, verb, { from: posting.state, to });
  return moved;
}

/** Writes to a posting, bumps its revision and tells search, which reads the posting as it then is. */
export async function touch(
  tx: Database,
  actor: Actor,
  id: string,
  set: Partial<typeof postings.$inferInsert>,
): Promise<LockedPosting> {
  const [row] = await tx
    .update(postings)
    .set({
      ...set,
      ...(set.expiresAt ? { remindedAt: remindedOf(set.expiresAt) } : {}),
      revision: sql`${postings.revision} + 1`,
      updatedAt: actor.now,
    })
    .where(eq(postings.id, id))
    .returning();
  await writeSearchText(tx, id);
  await announce(tx, [{ entity: "posting", id, version: row!.revision }], actor.now);
  return row!;
}

/** Another ending has not been reminded of. */
const remindedOf = (expiresAt: Date) =>
  sql`case when ${postings.expiresAt} = ${expiresAt.toISOString()}::timestamptz then ${postings.remindedAt} end`;

/** Writes into the record what somebody did with a posting. */
export async function record(
  tx: Database,
  actor: Actor,
  id: string,
  verb: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordAll(tx, actor, [{ verb, subjectKind: "posting", subjectId: id, details }]);
}
