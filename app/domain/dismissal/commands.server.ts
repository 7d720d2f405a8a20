import { and, eq, inArray } from "drizzle-orm";
import { COUNTERPART } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { matchDismissals, postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { DismissalInput } from "#app/domain/dismissal/input.ts";
import { canDismiss } from "#app/domain/dismissal/policy.server.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { visibleTo } from "#app/domain/posting/policy.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Puts a match aside for the organisation of a posting: its members are no longer shown it among the posting's matches. No
 * score changes by it. Once more with another reason, the reason is that one.
 *
 * @param id of the posting that is the actor's own
 * @throws NotFound for what the actor may not see and for kinds that do not pair; Forbidden for whoever may not change it
 */
export async function dismissMatch(
  actor: Actor,
  id: string,
  otherId: string,
  { reason }: DismissalInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await admitToPair(tx, actor, id, otherId);
    const dismissed = { reason, dismissedAt: actor.now };
    // Pressed twice at once, the key keeps one row, with what was said last.
    await tx
      .insert(matchDismissals)
      .values({ postingId: id, otherId, ...dismissed })
      .onConflictDoUpdate({
        target: [matchDismissals.postingId, matchDismissals.otherId],
        set: dismissed,
      });
    await recordAll(tx, actor, [
      {
        verb: "match_dismissed",
        subjectKind: "posting",
        subjectId: id,
        details: { other: otherId, reason },
      },
    ]);
  });
}

/**
 * Shows a match again that was put aside; says nothing when it was not.
 *
 * @throws NotFound and Forbidden as `dismissMatch`
 */
export async function readmitMatch(
  actor: Actor,
  id: string,
  otherId: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await admitToPair(tx, actor, id, otherId);
    const { postingId, otherId: other } = matchDismissals;
    const readmitted = await tx
      .delete(matchDismissals)
      .where(and(eq(postingId, id), eq(other, otherId)))
      .returning({ id: postingId });
    if (readmitted.length === 0) return;
    await recordAll(tx, actor, [
      {
        verb: "match_readmitted",
        subjectKind: "posting",
        subjectId: id,
        details: { other: otherId },
      },
    ]);
  });
}

async function admitToPair(tx: Database, actor: Actor, id: string, otherId: string) {
  if (!isId(id) || !isId(otherId)) throw new NotFound();
  const rows = await tx
    .select()
    .from(postings)
    .where(and(inArray(postings.id, [id, otherId]), visibleTo(actor)));
  const [own, other] = [id, otherId].map((wanted) => rows.find((row) => row.id === wanted));
  if (!own) throw await whyNotShown(tx, id);
  if (!canDismiss(actor, own)) throw new Forbidden();
  if (!other || COUNTERPART[own.kind] !== other.kind) throw new NotFound();
}
