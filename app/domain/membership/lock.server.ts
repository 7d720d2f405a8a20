import { and, asc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { members, organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";

export type Organisation = typeof organisations.$inferSelect;
export type Member = typeof members.$inferSelect;

/**
 * Reads an organisation for a change of who belongs to it.
 *
 * Locked, so that owners who leave, demote or remove each other at the same instant are judged one after the other.
 *
 * @throws NotFound when it does not exist or the actor may not see it
 */
export async function lockOrganisation(
  tx: Database,
  actor: Actor,
  id: string,
): Promise<Organisation> {
  if (!isId(id)) throw new NotFound();
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationVisibleTo(actor)))
    .for("update");
  if (!organisation) throw new NotFound();
  return organisation;
}

/**
 * The same for something that only owners do. Whether the actor is one is read behind the lock: what the request began with
 * may be over.
 *
 * @throws NotFound, Forbidden
 */
export async function lockAsOwner(tx: Database, actor: Actor, id: string): Promise<Organisation> {
  const organisation = await lockOrganisation(tx, actor, id);
  const own = await findOwnMembership(tx, actor, id);
  if (own?.role !== "owner") throw new Forbidden();
  return organisation;
}

/** What the actor is in an organisation now. */
export async function findOwnMembership(
  tx: Database,
  actor: Actor,
  organisationId: string,
): Promise<Member | null> {
  if (actor.personId === null) return null;
  const [own] = await tx
    .select()
    .from(members)
    .where(and(eq(members.organisationId, organisationId), eq(members.personId, actor.personId)));
  return own ?? null;
}

/** @throws NotFound also for a member of another organisation */
export async function getMember(
  tx: Database,
  organisationId: string,
  memberId: string,
): Promise<Member> {
  if (!isId(memberId)) throw new NotFound();
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.organisationId, organisationId)));
  if (!member) throw new NotFound();
  return member;
}

/** Refuses what would leave an organisation, which the caller has locked, without an owner. */
export async function refuseLastOwner(tx: Database, member: Member): Promise<void> {
  if (member.role !== "owner") return;
  const [other] = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.organisationId, member.organisationId),
        eq(members.role, "owner"),
        ne(members.id, member.id),
      ),
    )
    .orderBy(asc(members.id))
    .limit(1);
  if (!other) throw new Refused({ code: "lastOwner" });
}
