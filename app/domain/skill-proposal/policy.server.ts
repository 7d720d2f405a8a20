import type { Viewer } from "#app/domain/actor.ts";

/** Whoever writes for an organisation knows what the vocabulary lacks; staff decide about it. */
export const canProposeSkill = (viewer: Viewer): boolean =>
  viewer.role === "member" && viewer.memberships.some(({ role }) => role !== "viewer");
