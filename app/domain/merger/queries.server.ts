import { count, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  members,
  organisationClaims,
  organisationContacts,
  organisationDepartments,
  organisationDomains,
  organisationEvidence,
  organisationListings,
  organisationPlaces,
  people,
  postings,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { whyNotMerged } from "#app/domain/merger/rules.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";
import { findDuplicates } from "#app/domain/verification/duplicates.server.ts";

/**
 * What a merger of two organisations would do, or, before the one that stays is chosen, which it could be.
 *
 * @throws NotFound, Forbidden
 */
export async function getMerger(
  viewer: Viewer,
  goneId: string,
  staysId: string | null,
  db: Database = database(),
) {
  const gone = await getOrganisation(viewer, goneId, db);
  refuseAllButStaff(viewer);
  const stays = staysId ? await getOrganisation(viewer, staysId, db) : null;
  return {
    gone,
    stays,
    candidates: stays ? [] : await findDuplicates(gone, db),
    moves: stays ? await countMoves(gone.id, stays.id, db) : null,
    /** Why it is not possible: a key of the group `errors`. */
    whyNot: stays ? (whyNotMerged(gone, stays) ?? null) : null,
    /** Whether it would be possible the other way round. */
    isReversible: stays !== null && whyNotMerged(stays, gone) === undefined,
  };
}

export type MergerPage = Awaited<ReturnType<typeof getMerger>>;

async function countMoves(goneId: string, staysId: string, db: Database) {
  const postingRows = await db
    .select({ state: postings.state, n: count() })
    .from(postings)
    .where(eq(postings.organisationId, goneId))
    .groupBy(postings.state);
  const has = (id: string) => ({
    places: db.$count(organisationPlaces, eq(organisationPlaces.organisationId, id)),
    departments: db.$count(organisationDepartments, eq(organisationDepartments.organisationId, id)),
    contacts: db.$count(organisationContacts, eq(organisationContacts.organisationId, id)),
  });
  const [theirs, ours] = [has(goneId), has(staysId)];
  return {
    postings: postingRows.reduce((sum, { n }) => sum + n, 0),
    published: postingRows.find(({ state }) => state === "published")?.n ?? 0,
    members: await listMovingMembers(goneId, staysId, db),
    domains: await db.$count(organisationDomains, eq(organisationDomains.organisationId, goneId)),
    evidence: await db.$count(
      organisationEvidence,
      eq(organisationEvidence.organisationId, goneId),
    ),
    claims: await db.$count(organisationClaims, eq(organisationClaims.organisationId, goneId)),
    listings: await db.$count(
      organisationListings,
      eq(organisationListings.organisationId, goneId),
    ),
    /** Lists of the profile that the one that stays lacks and takes over. */
    taken: {
      places: (await ours.places) === 0 && (await theirs.places) > 0,
      departments: (await ours.departments) === 0 && (await theirs.departments) > 0,
      contacts: (await ours.contacts) === 0 && (await theirs.contacts) > 0,
    },
  };
}

/** Members of the duplicate, with the role that each has in the organisation that stays. */
function listMovingMembers(goneId: string, staysId: string, db: Database) {
  return db
    .select({
      id: people.id,
      name: people.name,
      role: members.role,
      roleThere: sql<"owner" | "editor" | "viewer" | null>`(
        select there.role from ${members} as there
        where there.organisation_id = ${staysId} and there.person_id = ${people}.id)`,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.organisationId, goneId))
    .orderBy(people.name);
}
