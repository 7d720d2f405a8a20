import { and, asc, count, eq, inArray, or, sql } from "drizzle-orm";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import type { OrganisationKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { openAt, openPostings, organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import {
  isIdentifierFixed,
  organisationPermissions,
  organisationVisibleTo,
} from "#app/domain/organisation/policy.server.ts";
import { findLogo, readProfileRows } from "#app/domain/organisation/profile-rows.server.ts";
import { leadOn } from "#app/domain/organisation/seen.server.ts";

/** What the public may read of an organisation; the rest of the row is for its members and for staff. */
const columns = {
  id: organisations.id,
  kind: organisations.kind,
  state: organisations.state,
  name: organisations.name,
  nameEn: organisations.nameEn,
  nameBg: organisations.nameBg,
  about: organisations.about,
  identifier: organisations.identifier,
  country: organisations.country,
  website: organisations.website,
  contactEmail: organisations.contactEmail,
  languages: organisations.languages,
  links: organisations.links,
  listedFrom: organisations.listedFrom,
};

/**
 * An organisation as its page shows it, with places, departments, contacts and logo, and what the viewer may do.
 *
 * @throws Moved when it was merged with another that the viewer may see
 * @throws NotFound when it does not exist or the viewer may not see it
 */
export async function getOrganisation(viewer: Viewer, id: string, db: Database = database()) {
  if (!isId(id)) throw new NotFound();
  const [organisation] = await db
    .select(columns)
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationVisibleTo(viewer)));
  if (!organisation) throw await leadOn(viewer, id, db);
  return {
    ...organisation,
    ...(await readProfileRows(db, id)),
    logo: await findLogo(db, id),
    can: organisationPermissions(viewer, organisation),
  };
}

export type OrganisationPage = Awaited<ReturnType<typeof getOrganisation>>;

/**
 * An organisation for the form of its profile, with the revision that the form is opened on.
 *
 * @throws NotFound, Forbidden for whoever may not write it
 */
export async function getProfileForm(viewer: Viewer, id: string, db: Database = database()) {
  const organisation = await getOrganisation(viewer, id, db);
  if (!organisation.can.write) throw new Forbidden();
  const [row] = await db
    .select({ revision: organisations.revision })
    .from(organisations)
    .where(eq(organisations.id, id));
  return {
    ...organisation,
    revision: row!.revision,
    isIdentifierFixed: isIdentifierFixed(organisation.state),
  };
}

export type ProfileForm = Awaited<ReturnType<typeof getProfileForm>>;

const ORGANISATIONS_PER_PAGE = 50;

/** One page (from 1) of the organisations that the public may see, by name, with how many postings each has open. */
export async function listOrganisations(
  viewer: Viewer,
  filter: { kind?: OrganisationKind; page: number },
  db: Database = database(),
) {
  const condition = and(
    inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES]),
    filter.kind ? eq(organisations.kind, filter.kind) : undefined,
  );
  const [total] = await db.select({ n: count() }).from(organisations).where(condition);
  const rows = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      state: organisations.state,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      listedFrom: organisations.listedFrom,
      // Columns of a query on one table are written without its name, so the outer id needs it here.
      openPostings: sql<number>`(
        select count(*)::int from ${openPostings}
        where ${openPostings.organisationId} = ${organisations}.id and ${openAt(viewer.now)}
      )`,
    })
    .from(organisations)
    .where(condition)
    .orderBy(asc(organisations.name), asc(organisations.id))
    .limit(ORGANISATIONS_PER_PAGE)
    .offset((filter.page - 1) * ORGANISATIONS_PER_PAGE);
  return { pages: Math.ceil(total!.n / ORGANISATIONS_PER_PAGE), organisations: rows };
}

/** The organisations that somebody is a member of, by name. */
export async function listOwnOrganisations(viewer: Viewer, db: Database = database()) {
  const mine = viewer.memberships.map((membership) => membership.organisationId);
  if (mine.length === 0) return [];
  const rows = await db
    .select()
    .from(organisations)
    .where(or(...mine.map((id) => eq(organisations.id, id))))
    .orderBy(asc(organisations.name));
  return rows.map((row) => ({
    ...row,
    role: viewer.memberships.find((membership) => membership.organisationId === row.id)!.role,
  }));
}
