import type { OrganisationKind, OrganisationState } from "#db/codes.ts";

/**
 * What a duplicate may be merged into, by the states of both: nothing of it becomes public by that, or hidden, and nobody
 * comes to speak for an organisation that nobody has claimed.
 */
const MERGES_INTO: Record<OrganisationState, readonly OrganisationState[]> = {
  new: ["new", "verified"],
  unclaimed: ["unclaimed", "verified"],
  verified: ["verified"],
  refused: ["refused"],
  suspended: ["suspended"],
};

type Party = { id: string; kind: OrganisationKind; state: OrganisationState };

/** Why one organisation cannot be merged into another, if so: a key of the group `errors`. */
export function whyNotMerged(gone: Party, stays: Party): string | undefined {
  if (gone.id === stays.id) return "mergerWithItself";
  if (gone.kind !== stays.kind) return "mergerOfOtherKind";
  return MERGES_INTO[gone.state].includes(stays.state) ? undefined : "mergerOfStates";
}
