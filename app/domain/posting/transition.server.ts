import { and, asc, inArray } from "drizzle-orm";
import type { CloseReason, PostingState } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { postings, postingTransitions } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { openFrom } from "#app/domain/posting/expiry.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { canTake, isOver, obstacleTo, visibleTo } from "#app/domain/posting/policy.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";
import { stepOf } from "#app/domain/posting/transition-table.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";
import { isId } from "#app/domain/ids.ts";
import { touchAll } from "#app/domain/posting/touch.server.ts";
import type { LockedPosting, Written } from "#app/domain/posting/touch.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Reads a posting for a change.
 *
 * @throws NotFound when it does not exist or the actor may not see it
 */
export async function lockPosting(tx: Database, actor: Actor, id: string): Promise<LockedPosting> {
  const [posting] = await lockPostings(tx, actor, [id]);
  if (!posting) throw new NotFound();
  return posting;
}

/**
 * Reads those of several postings that there are and the actor may see, for a change.
 *
 * Locked so that two people who close, publish or edit at the same instant cannot both win; in one order, so that two who
 * change several at once do not wait for each other.
 */
export async function lockPostings(
  tx: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<LockedPosting[]> {
  const possible = ids.filter(isId);
  if (possible.length === 0) return [];
  return tx
    .select()
    .from(postings)
    .where(and(inArray(postings.id, possible), visibleTo(actor)))
    .orderBy(asc(postings.id))
    .for("update");
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

export type Transition = {
  to: PostingState;
  verb: string;
  closeReason?: CloseReason;
  note?: string;
  set?: Partial<Omit<Written, "state" | "closeReason">>;
};

/** A posting that the caller has locked, and the step that it takes. */
export type Move = Transition & { posting: LockedPosting; step: StepName };

/**
 * The transition that makes a posting public from now until its deadline.
 *
 * @throws Refused at the deadline when that is over
 */
export function publication(
  { deadlineOn }: Pick<PostingContent, "deadlineOn">,
  now: Date,
  verb: "published" | "reopened" = "published",
): Transition {
  const set = openFrom(deadlineOn, now);
  if (isOver(set, now)) throw new Refused({ field: "deadlineOn", code: "deadlinePassed" });
  return { to: "published", verb, set };
}

/**
 * Moves a posting that the caller has locked into another state.
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
  const [moved] = await moveAll(tx, actor, [{ ...transition, posting, step }]);
  return moved!;
}

/**
 * Moves any number of locked postings, each of them once, with a few statements for all, and leaves the record of each: a
 * transition row, an event and word to search, all in the caller's transaction. Answers them in their order.
 *
 * @throws Refused when one of the transitions does not exist
 */
export async function moveAll(
  tx: Database,
  actor: Actor,
  moves: readonly Move[],
): Promise<LockedPosting[]> {
  if (moves.length === 0) return [];
  const moved = await touchAll(tx, actor, moves.map(afterMove));
  const transitions = moves.map(({ posting, to, closeReason, note }, index) => ({
    id: crypto.randomUUID(),
    postingId: posting.id,
    fromState: posting.state,
    toState: to,
    versionNumber: moved[index]!.versionNumber,
    revision: moved[index]!.revision,
    personId: actor.personId,
    reason: closeReason,
    note,
    at: actor.now,
  }));
  await insertAll(tx, postingTransitions, transitions);
  const deeds = moves.map(({ posting: { id, state: from }, to, verb }, index) => ({
    verb,
    subjectKind: "posting",
    subjectId: id,
    details: { from, to, transition: transitions[index]!.id },
  }));
  await recordAll(tx, actor, deeds);
  return moved;
}

function afterMove({ posting, step, to, closeReason, set }: Move): LockedPosting {
  const { from, to: targets } = stepOf(step);
  if (!from.includes(posting.state) || !targets.includes(to))
    throw new Refused({ code: `notWhile.${posting.state}` });
  // What is put away keeps the reason for which it was closed.
  const kept = to === "archived" ? posting.closeReason : null;
  return { ...posting, ...set, state: to, closeReason: closeReason ?? kept };
}

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
