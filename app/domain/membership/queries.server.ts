import { asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { listInvitationsOf } from "#app/domain/invitation/queries.server.ts";
import { listDomains } from "#app/domain/membership/domains.server.ts";
import { canManage, canSeeMembers, roleIn } from "#app/domain/organisation/policy.server.ts";
import { getSeenOrganisation } from "#app/domain/organisation/seen.server.ts";

/**
 * Who belongs to an organisation, for its members; addresses and open invitations for its owners alone.
 *
 * @throws NotFound, Forbidden for whoever sees the organisation and is no member
 */
export async function getMembersPage(viewer: Viewer, id: string, db: Database = database()) {
  const organisation = await getSeenOrganisation(viewer, id, db);
  if (!canSeeMembers(viewer, id)) throw new Forbidden();
  const isOwner = canManage(viewer, id);
  const rows = await listMembers(db, id);
  const owners = rows.filter(({ role }) => role === "owner").length;
  return {
    organisation,
    members: rows.map(({ personId, email, ...row }) => ({
      ...row,
      email: isOwner ? email : null,
      isViewer: personId === viewer.personId,
      isLastOwner: row.role === "owner" && owners === 1,
    })),
    invitations: isOwner ? await listInvitationsOf(db, viewer, id) : [],
    domains: await listDomains(db, id),
    can: { manage: isOwner, leave: roleIn(viewer, id) !== null },
  };
}

export type MembersPage = Awaited<ReturnType<typeof getMembersPage>>;

/**
 * One member, as the pages on which an owner removes somebody or hands over show it.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 */
export async function getMemberForOwner(
  viewer: Viewer,
  organisationId: string,
  memberId: string,
  db: Database = database(),
) {
  const organisation = await getSeenOrganisation(viewer, organisationId, db);
  if (!canManage(viewer, organisationId)) throw new Forbidden();
  const member = (await listMembers(db, organisationId)).find(({ id }) => id === memberId);
  if (!member) throw new NotFound();
  return { organisation, member: { id: member.id, name: member.name, role: member.role } };
}

/**
 * An organisation as its own member leaves it.
 *
 * @throws NotFound, Forbidden for whoever is no member
 */
export async function getOwnOrganisation(viewer: Viewer, id: string, db: Database = database()) {
  const organisation = await getSeenOrganisation(viewer, id, db);
  if (roleIn(viewer, id) === null) throw new Forbidden();
  return organisation;
}

/** Owners first, then by name. */
const listMembers = (db: Database, organisationId: string) =>
  db
    .select({
      id: members.id,
      personId: members.personId,
      role: members.role,
      name: people.name,
      email: people.email,
      since: members.createdAt,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.organisationId, organisationId))
    .orderBy(
      sql`array_position(array['owner', 'editor', 'viewer'], ${members.role})`,
      asc(people.name),
      asc(members.id),
    );
