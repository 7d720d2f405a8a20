import type { Viewer } from "#app/domain/actor.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";

/** Members of its organisation and the office are told in whose lists a posting stands; nobody else is. */
export const canReadStanding = (
  viewer: Viewer,
  { organisationId }: Pick<PostingFacts, "organisationId">,
): boolean =>
  isOffice(viewer) ||
  viewer.memberships.some((membership) => membership.organisationId === organisationId);
