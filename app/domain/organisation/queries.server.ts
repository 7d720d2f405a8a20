import { and, asc, eq, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
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
  const revision = await getShownRevision(id, db);
  const organisation = await getOrganisation(viewer, id, db);
  if (!organisation.can.write) throw new Forbidden();
  return {
    ...organisation,
    revision,
    isIdentifierFixed: isIdentifierFixed(organisation.state),
  };
}

/**
 * The revision of an organisation that a page or form shows, asked for before the profile: what changes between the two is
 * refused, not taken for read.
 *
 * @throws NotFound
 */
export async function getShownRevision(id: string, db: Database): Promise<number> {
  if (!isId(id)) throw new NotFound();
  const [row] = await db
    .select({ revision: organisations.revision })
    .from(organisations)
    .where(eq(organisations.id, id));
  if (!row) throw new NotFound();
  return row.revision;
}

export type ProfileForm = Awaited<ReturnType<typeof getProfileForm>>;

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
