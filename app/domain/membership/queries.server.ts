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
  const told = await listTold(viewer, id, db);
  const isLastOwner = told.some((member) => member.isViewer && member.isLastOwner);
  return {
    organisation,
    members: told,
    isLastOwner,
    invitations: isOwner ? await listInvitationsOf(db, viewer, id) : [],
    domains: await listDomains(db, id),
    can: { manage: isOwner, leave: roleIn(viewer, id) !== null && !isLastOwner },
  };
}

export type MembersPage = Awaited<ReturnType<typeof getMembersPage>>;

/**
 * An organisation as its owners look after it.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 */
export async function getManaged(viewer: Viewer, id: string, db: Database = database()) {
  const organisation = await getSeenOrganisation(viewer, id, db);
  if (!canManage(viewer, id)) throw new Forbidden();
  return organisation;
}

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
  const organisation = await getManaged(viewer, organisationId, db);
  const member = (await listTold(viewer, organisationId, db)).find(({ id }) => id === memberId);
  if (!member) throw new NotFound();
  return { organisation, member };
}

/**
 * An organisation as its own member leaves it.
 *
 * @throws NotFound, Forbidden for whoever is no member
 */
export async function getOwnOrganisation(viewer: Viewer, id: string, db: Database = database()) {
  const organisation = await getSeenOrganisation(viewer, id, db);
  const own = (await listTold(viewer, id, db)).find(({ isViewer }) => isViewer);
  if (!own) throw new Forbidden();
  return { ...organisation, isLastOwner: own.isLastOwner };
}

async function listTold(viewer: Viewer, organisationId: string, db: Database) {
  const rows = await listMembers(db, organisationId);
  const owners = rows.filter(({ role }) => role === "owner").length;
  const isOwner = canManage(viewer, organisationId);
  return rows.map(({ personId, email, ...row }) => ({
    ...row,
    email: isOwner ? email : null,
    isViewer: personId === viewer.personId,
    isLastOwner: row.role === "owner" && owners === 1,
  }));
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
