import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { invitations, members, organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { isOpenInvitation } from "#app/domain/invitation/queries.server.ts";
import { startsFrom } from "#app/domain/organisation/steps.ts";
import { moveOrganisation } from "#app/domain/organisation/transition.server.ts";

const STEPS_OF_ABSENCE = ["abandon", "giveUp"] as const;

/**
 * What becomes of an organisation, which the caller has locked, when nobody belongs to it any more: a verified one can be
 * claimed again, a new one is given up; one that staff have suspended or refused stays where they put it. Nobody comes in
 * by an old invitation. Where somebody is left, nothing happens.
 */
export async function leaveBehind(tx: Database, actor: Actor, id: string): Promise<void> {
  // Counted behind the lock: of two who go at the same instant the second is the one who leaves it behind.
  if (await hasMembers(tx, id)) return;
  await tx
    .update(invitations)
    .set({ withdrawnAt: actor.now })
    .where(and(eq(invitations.organisationId, id), isOpenInvitation));
  const [organisation] = await tx.select().from(organisations).where(eq(organisations.id, id));
  const step = STEPS_OF_ABSENCE.find((one) => startsFrom(one, organisation!.state));
  // Whoever has published postings cannot go before they are put away.
  if (step) await moveOrganisation(tx, actor, { ...organisation!, published: [] }, { step });
}

/** Whether anybody belongs to an organisation. */
export const hasMembers = async (db: Database, id: string): Promise<boolean> =>
  (await db.$count(members, eq(members.organisationId, id))) > 0;
