import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { invitations, members } from "#db/schema/index.ts";
import type { Actor, Person, Viewer } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { isOpenInvitation } from "#app/domain/invitation/queries.server.ts";
import { admit, lockForEntry } from "#app/domain/membership/admit.server.ts";
import { canBelong } from "#app/domain/organisation/policy.server.ts";
import { findAddress } from "#app/domain/person/address.server.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";

/**
 * Accepts the invitation behind a link. The link does not do it alone: whoever accepts has signed in with the invited
 * address, which is confirmed.
 *
 * @returns the organisation, to go to
 * @throws NotFound for a secret that opens nothing (any more)
 * @throws Refused for another address, and for accounts of students and staff
 */
export function acceptBySecret(
  actor: Actor,
  secret: string,
  db: Database = database(),
): Promise<{ organisationId: string }> {
  return accept(actor, eq(invitations.secretHash, hashOfSecret(secret)), db);
}

/**
 * The same for an invitation that the actor has seen in the workspace.
 *
 * @throws NotFound also for an invitation to somebody else: nobody learns who was invited
 */
export async function acceptById(
  actor: Actor,
  organisationId: string,
  id: string,
  db: Database = database(),
): Promise<{ organisationId: string }> {
  if (!isId(id) || !isId(organisationId)) throw new NotFound();
  const address = await findAddress(actor, db);
  if (address === null) throw new NotFound();
  const isThis = and(eq(invitations.id, id), eq(invitations.organisationId, organisationId))!;
  return accept(actor, and(isThis, eq(sql`lower(${invitations.email})`, address))!, db);
}

/**
 * Where whoever has accepted an invitation belongs by it: a button that was pressed twice, or a link that was kept, leads
 * there. Null for everybody else, and for those who belong there no longer.
 */
async function findAccepted(viewer: Viewer, isThis: SQL, db: Database) {
  const address = await findAddress(viewer, db);
  if (address === null || viewer.personId === null) return null;
  const [found] = await db
    .select({ organisationId: invitations.organisationId })
    .from(invitations)
    .innerJoin(members, eq(members.organisationId, invitations.organisationId))
    .where(
      and(
        isThis,
        isNotNull(invitations.acceptedAt),
        eq(sql`lower(${invitations.email})`, address),
        eq(members.personId, viewer.personId),
      ),
    );
  return found ?? null;
}

/** The same for the link that an invitation was mailed with. */
export const findAcceptedBySecret = (viewer: Viewer, secret: string, db: Database = database()) =>
  findAccepted(viewer, eq(invitations.secretHash, hashOfSecret(secret)), db);

async function accept(actor: Actor, isThis: SQL, db: Database) {
  const accepted = await findAccepted(actor, isThis, db);
  if (accepted) return accepted;
  const isUsable = and(isThis, isOpenInvitation, gt(invitations.expiresAt, actor.now));
  const [invitation] = await db.select().from(invitations).where(isUsable);
  // Accepted since it was asked for above, by the same button pressed twice.
  if (!invitation) return orNotFound(await findAccepted(actor, isThis, db));
  const { organisationId, role } = invitation;
  const address = await findAddress(actor, db);
  if (address !== invitation.email.toLowerCase()) throw new Refused({ code: "otherAddress" });
  if (!canBelong(actor)) throw new Refused({ code: "membersOnly" });
  return db.transaction(async (tx) => {
    // Locked in the order of all who change invitations: the organisation, then its invitation.
    const organisation = await lockForEntry(tx, organisationId);
    // The condition decides: what was accepted, withdrawn or replaced meanwhile is not found.
    const [used] = await tx
      .update(invitations)
      .set({ acceptedAt: actor.now })
      .where(isUsable)
      .returning({ id: invitations.id });
    if (!used) return orNotFound(await findAccepted(actor, isThis, tx));
    await admit(tx, actor as Person, organisation, { role, verb: "invitation_accepted" });
    return { organisationId };
  });
}

function orNotFound<Found>(found: Found | null): Found {
  if (!found) throw new NotFound();
  return found;
}
