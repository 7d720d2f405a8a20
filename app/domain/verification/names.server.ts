import { and, asc, count, eq, isNotNull, min } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { lockForDecision, refuseUnlessShown } from "#app/domain/organisation/transition.server.ts";
import { NAMES_SEEN, namesOf } from "#app/domain/organisation/vouched-names.server.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { NameConfirmationInput } from "#app/domain/verification/input.ts";

/**
 * Staff vouch for the names that a verified organisation has taken since they verified it.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when there is nothing to confirm, or the names are not those that were shown
 */
export async function confirmNames(
  actor: Actor,
  id: string,
  { revision }: NameConfirmationInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockForDecision(tx, actor, id);
    const { state, vouchedNames: before } = organisation;
    if (state !== "verified" || !before) throw new Refused({ code: "namesNotChanged" });
    refuseUnlessShown(organisation, revision);
    await tx.update(organisations).set(NAMES_SEEN).where(eq(organisations.id, id));
    const details = { before, after: namesOf(organisation) };
    await recordAll(tx, actor, [
      { verb: "names_confirmed", subjectKind: "organisation", subjectId: id, details },
    ]);
  });
}

/** A suspension is a decision too: a suspended organisation waits when it is restored. */
const isRenamed = and(eq(organisations.state, "verified"), isNotNull(organisations.renamedAt));

/** One page of the verified organisations that go by other names than staff have seen, the longest first. */
export async function listRenamed(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const { waiting } = await countRenamed(db);
  return pageOfQueue(page, waiting, ({ limit, offset }) =>
    db
      .select({
        id: organisations.id,
        kind: organisations.kind,
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
        vouchedNames: organisations.vouchedNames,
        renamedAt: organisations.renamedAt,
      })
      .from(organisations)
      .where(isRenamed)
      .orderBy(asc(organisations.renamedAt), asc(organisations.id))
      .limit(limit)
      .offset(offset),
  );
}

/** How many go by names that staff have not seen, and since when the oldest does. */
export async function countRenamed(db: Database) {
  const [row] = await db
    .select({ waiting: count(), oldest: min(organisations.renamedAt) })
    .from(organisations)
    .where(isRenamed);
  return row!;
}
