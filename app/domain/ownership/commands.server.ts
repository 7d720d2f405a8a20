import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { getMember, lockOrganisation } from "#app/domain/membership/lock.server.ts";
import { tellOwners } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { refuseAllButOffice } from "#app/domain/organisation/transition.server.ts";
import { refuseUnlessOwnerless } from "#app/domain/ownership/queries.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { ReasonInput } from "#app/domain/verification/input.ts";

/**
 * Staff make a member an owner of an organisation that has no active one, and say why. Who was an owner stays one; all of
 * them are told.
 *
 * @throws NotFound, Forbidden for anybody but the office
 * @throws Refused while an owner is active, and for somebody who is an owner
 */
export async function appointOwner(
  actor: Actor,
  organisationId: string,
  memberId: string,
  { reason }: ReasonInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await refuseAllButOffice(tx, actor, organisationId);
    // The lock of all changes of members: of two who appoint at once, or of an owner who hands over, the second finds what
    // the first has left.
    const organisation = await lockOrganisation(tx, actor, organisationId);
    const member = await getMember(tx, organisationId, memberId);
    await refuseUnlessOwnerless(tx, organisationId, actor.now);
    if (member.role === "owner") throw new Refused({ code: "ownerAlready" });
    await tx.update(members).set({ role: "owner" }).where(eq(members.id, member.id));
    const details = { from: member.role, to: "owner", member: member.id, reason };
    await recordAll(tx, actor, [
      { verb: "owner_appointed", subjectKind: "organisation", subjectId: organisationId, details },
    ]);
    const person = await nameOf(tx, member.personId);
    await tellOwners(tx, actor, organisationId, {
      topic: "organisation",
      message: "owner_appointed",
      values: (language) => ({
        organisation: nameFor(organisation, language),
        person,
        reason,
        membersPath: `/organisations/${organisationId}/members`,
      }),
    });
  });
}

async function nameOf(tx: Database, personId: string): Promise<string> {
  const [person] = await tx
    .select({ name: people.name })
    .from(people)
    .where(eq(people.id, personId));
  return person!.name;
}
