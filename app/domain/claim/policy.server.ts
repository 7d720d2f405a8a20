import type { OrganisationState } from "#db/codes.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";

/** Members speak for organisations; students and the office do not. */
export const canClaim = (actor: Actor): boolean => actor.role === "member";

/** Whether the page of an organisation shows the way to claim it; visitors are asked to sign in there. */
export const offersClaim = (viewer: Viewer, { state }: { state: OrganisationState }): boolean =>
  state === "unclaimed" && (viewer.role === "visitor" || canClaim(viewer));
