import { inArray, or, sql, type SQL } from "drizzle-orm";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import type { MemberRole, OrganisationState } from "#db/codes.ts";
import { organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** Public organisations to everyone, an organisation in any state to its members and to staff. */
export function organisationVisibleTo(viewer: Viewer): SQL {
  if (viewer.role === "staff" || viewer.role === "system") return sql`true`;
  const isPublic = inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES]);
  const mine = viewer.memberships.map((membership) => membership.organisationId);
  return mine.length > 0 ? or(isPublic, inArray(organisations.id, mine))! : isPublic;
}

/** What somebody is in an organisation; null: no member. */
export const roleIn = (viewer: Viewer, organisationId: string): MemberRole | null =>
  viewer.memberships.find((place) => place.organisationId === organisationId)?.role ?? null;

/** Students apply and staff decide; whoever speaks for an organisation has an account for that. */
export const canBelong = (viewer: Viewer): boolean => viewer.role === "member";

export const canCreateOrganisation = canBelong;

/** People, identity, logo and verification are the owners'. */
export const canManage = (viewer: Viewer, organisationId: string): boolean =>
  roleIn(viewer, organisationId) === "owner";

/** What an organisation says of itself is written by owners and editors. */
export function canWriteProfile(viewer: Viewer, organisationId: string): boolean {
  const role = roleIn(viewer, organisationId);
  return role === "owner" || role === "editor";
}

/** Names of people are for their colleagues, and for the staff who answer for the organisation. */
export const canSeeMembers = (viewer: Viewer, organisationId: string): boolean =>
  viewer.role === "staff" || roleIn(viewer, organisationId) !== null;

/** What proves an organisation is read by its members and by the staff who decide. */
export const canSeeEvidence = canSeeMembers;

/** The number by which staff have verified an organisation stays the one that they have looked at. */
export const isIdentifierFixed = (state: OrganisationState): boolean =>
  state === "verified" || state === "suspended";

/** A number that its members cannot mend is mended by staff. */
export const canCorrectNumber = (
  viewer: Viewer,
  { state }: { state: OrganisationState },
): boolean => viewer.role === "staff" && isIdentifierFixed(state);

/** What a page may offer to do with an organisation now. */
export const organisationPermissions = (viewer: Viewer, { id }: { id: string }) => ({
  manage: canManage(viewer, id),
  write: canWriteProfile(viewer, id),
  seeMembers: canSeeMembers(viewer, id),
  leave: roleIn(viewer, id) !== null,
});

export type OrganisationPermissions = ReturnType<typeof organisationPermissions>;
