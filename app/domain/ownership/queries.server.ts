import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, organisations, people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";
import { lacksActiveOwner } from "#app/domain/ownership/policy.server.ts";
import { lastHere } from "#app/domain/person/last-here.server.ts";

const latestOfOwners = (instant: SQL) =>
  sql<Date | null>`(
    select max(${instant})
    from ${members} as place inner join ${people} as owner on owner.id = place.person_id
    where place.organisation_id = ${organisations}.id and place.role = 'owner'
  )`.mapWith(people.createdAt);

/** When an owner of an organisation was here last; null where none has ever come. */
const ownerSeenAt = latestOfOwners(sql`owner.last_seen_at`);

/** The same, where an owner who has not come yet counts from the account on; null where there is no owner. */
const unattendedSince = latestOfOwners(sql`coalesce(owner.last_seen_at, owner.created_at)`);

/** One page of the organisations without an active owner, the longest unattended first, each with who belongs to it. */
export async function listOwnerless(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const { waiting } = await countOwnerless(db, viewer.now);
  return pageOfQueue(page, waiting, (part) => readOwnerless(db, viewer.now, part));
}

type Part = { limit: number; offset: number };

async function readOwnerless(db: Database, now: Date, { limit, offset }: Part) {
  const rows = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      state: organisations.state,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      ownerSeenAt,
      unattendedSince,
    })
    .from(organisations)
    .where(lacksActiveOwner(db, now))
    .orderBy(sql`${unattendedSince} asc nulls first`, asc(organisations.id))
    .limit(limit)
    .offset(offset);
  const places = groupBy(
    await listPlaces(
      db,
      rows.map(({ id }) => id),
    ),
    ({ organisationId }) => organisationId,
  );
  return rows.map((row) => ({ ...row, members: places.get(row.id) ?? [] }));
}

export type Ownerless = Awaited<ReturnType<typeof readOwnerless>>[number];

/** How many organisations have no active owner, and since when the longest unattended has none. */
export async function countOwnerless(db: Database, now: Date) {
  const [row] = await db
    .select({
      waiting: sql<number>`count(*)::int`,
      oldest: sql<Date | null>`min(${unattendedSince})`.mapWith(people.createdAt),
    })
    .from(organisations)
    .where(lacksActiveOwner(db, now));
  return row!;
}

/**
 * A member as the page on which staff make them an owner shows it.
 *
 * @throws NotFound, Forbidden or Refused where the step itself would be
 */
export async function getBeforeAppointment(
  viewer: Viewer,
  organisationId: string,
  memberId: string,
  db: Database = database(),
) {
  const organisation = await getOrganisation(viewer, organisationId, db);
  refuseAllButStaff(viewer);
  const member = (await listPlaces(db, [organisationId])).find(({ id }) => id === memberId);
  if (!member) throw new NotFound();
  await refuseUnlessOwnerless(db, organisationId, viewer.now);
  if (member.role === "owner") throw new Refused({ code: "ownerAlready" });
  return { organisation, member };
}

/** Owners who come decide themselves who else is one. */
export async function refuseUnlessOwnerless(db: Database, id: string, now: Date): Promise<void> {
  const lacking = await db.$count(
    organisations,
    and(eq(organisations.id, id), lacksActiveOwner(db, now)),
  );
  if (lacking === 0) throw new Refused({ code: "ownerIsActive" });
}

/** Members of organisations, owners first, then whoever was here last. */
const listPlaces = async (db: Database, organisationIds: string[]) =>
  organisationIds.length === 0
    ? []
    : db
        .select({
          id: members.id,
          organisationId: members.organisationId,
          personId: members.personId,
          role: members.role,
          name: people.name,
          email: people.email,
          seenAt: people.lastSeenAt,
        })
        .from(members)
        .innerJoin(people, eq(people.id, members.personId))
        .where(inArray(members.organisationId, organisationIds))
        .orderBy(
          sql`array_position(array['owner', 'editor', 'viewer'], ${members.role})`,
          sql`${lastHere} desc`,
          asc(members.id),
        );
