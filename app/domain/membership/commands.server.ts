import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { MemberRole } from "#db/codes.ts";
import { members } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import type { RoleInput } from "#app/domain/membership/input.ts";
import {
  findOwnMembership,
  getMember,
  lockAsOwner,
  lockOrganisation,
  refuseLastOwner,
} from "#app/domain/membership/lock.server.ts";
import type { Member } from "#app/domain/membership/lock.server.ts";
import { tellPerson } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * An owner makes a member, or themself, something else. Whoever it concerns is told.
 *
 * @throws NotFound, Forbidden for members who are no owners
 * @throws Refused for the last owner
 */
export async function changeRole(
  actor: Actor,
  organisationId: string,
  memberId: string,
  { role }: RoleInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    const member = await getMember(tx, organisationId, memberId);
    if (member.role === role) return;
    await refuseLastOwner(tx, member);
    await setRole(tx, actor, member, role);
    if (member.personId === actor.personId) return;
    await tellPerson(tx, actor, member.personId, {
      topic: "organisation",
      message: "role_changed",
      values: (language) => ({
        organisation: nameFor(organisation, language),
        role,
        organisationPath: `/organisations/${organisationId}`,
      }),
    });
  });
}

/**
 * An owner takes a member out. What the member wrote stays the organisation's.
 *
 * @throws NotFound, Forbidden for members who are no owners
 * @throws Refused for the last owner
 */
export async function removeMember(
  actor: Actor,
  organisationId: string,
  memberId: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    const member = await getMember(tx, organisationId, memberId);
    await refuseLastOwner(tx, member);
    await tx.delete(members).where(eq(members.id, member.id));
    await leaveRecord(tx, actor, "member_removed", member);
    if (member.personId === actor.personId) return;
    await tellPerson(tx, actor, member.personId, {
      topic: "organisation",
      message: "membership_ended",
      values: (language) => ({ organisation: nameFor(organisation, language) }),
    });
  });
}

/**
 * A member leaves. The last owner hands over first.
 *
 * @throws NotFound when the actor may not see the organisation, Forbidden for whoever sees it and is no member
 * @throws Refused for the last owner
 */
export async function leaveOrganisation(
  actor: Actor,
  organisationId: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockOrganisation(tx, actor, organisationId);
    const own = await findOwnMembership(tx, actor, organisationId);
    if (!own) throw new Forbidden();
    await refuseLastOwner(tx, own);
    await tx.delete(members).where(eq(members.id, own.id));
    await leaveRecord(tx, actor, "member_left", own);
  });
}

/**
 * An owner makes another member the owner and stays as an editor, in one step: there is an owner at every instant.
 *
 * @throws NotFound, Forbidden for members who are no owners
 * @throws Refused when it is to be handed over to the actor
 */
export async function handOver(
  actor: Actor,
  organisationId: string,
  memberId: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    const heir = await getMember(tx, organisationId, memberId);
    if (heir.personId === actor.personId) throw new Refused({ code: "handOverToOneself" });
    const own = await findOwnMembership(tx, actor, organisationId);
    if (!own) throw new NotFound();
    await setRole(tx, actor, heir, "owner");
    await setRole(tx, actor, own, "editor");
    await tellPerson(tx, actor, heir.personId, {
      topic: "organisation",
      message: "ownership_handed_over",
      values: (language) => ({
        organisation: nameFor(organisation, language),
        membersPath: `/organisations/${organisationId}/members`,
      }),
    });
  });
}

async function setRole(tx: Database, actor: Actor, member: Member, role: MemberRole) {
  await tx.update(members).set({ role }).where(eq(members.id, member.id));
  await leaveRecord(tx, actor, "role_changed", member, { from: member.role, to: role });
}

function leaveRecord(
  tx: Database,
  actor: Actor,
  verb: string,
  { id, organisationId }: Member,
  details: Record<string, unknown> = {},
): Promise<void> {
  return recordAll(tx, actor, [
    {
      verb,
      subjectKind: "organisation",
      subjectId: organisationId,
      details: { ...details, member: id },
    },
  ]);
}
