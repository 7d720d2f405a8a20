import { eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { MEMBER_ROLES } from "#db/codes.ts";
import type { MemberRole } from "#db/codes.ts";
import { members, organisations } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import type { Organisation } from "#app/domain/membership/lock.server.ts";
import { tellOwners } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/** Locks an organisation that the actor need not see yet, being on the way into it. */
export async function lockForEntry(tx: Database, id: string): Promise<Organisation> {
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(eq(organisations.id, id))
    .for("update");
  if (!organisation) throw new NotFound();
  return organisation;
}

/** From the most to the least that a role may do. */
const rankOf = (role: SQL) =>
  sql`array_position(${sql.raw(`array['${MEMBER_ROLES.join("', '")}']`)}, ${role})`;

/**
 * Makes somebody a member of an organisation that the caller has locked, and tells its owners. Whoever is one already gets
 * the role when it may do more than the one before.
 *
 * @returns false when the person was at least that already
 */
export async function admit(
  tx: Database,
  actor: Person,
  organisation: Organisation,
  { role, verb }: { role: MemberRole; verb: "invitation_accepted" | "joined_by_domain" },
): Promise<boolean> {
  const { id: organisationId } = organisation;
  // Sent twice at once: the unique index on person and organisation leaves one row, and the second changes nothing.
  const [made] = await tx
    .insert(members)
    .values({ organisationId, personId: actor.personId, role, createdAt: actor.now })
    .onConflictDoUpdate({
      target: [members.organisationId, members.personId],
      set: { role },
      setWhere: sql`${rankOf(sql`excluded.role`)} < ${rankOf(sql`${members.role}`)}`,
    })
    .returning({ id: members.id });
  if (!made) return false;
  const details = { role, member: made.id };
  await recordAll(tx, actor, [
    { verb, subjectKind: "organisation", subjectId: organisationId, details },
  ]);
  await tellOwners(tx, actor, organisationId, {
    topic: "organisation",
    message: "member_joined",
    values: (language) => ({
      organisation: nameFor(organisation, language),
      person: actor.name,
      role,
      membersPath: `/organisations/${organisationId}/members`,
    }),
  });
  return true;
}
